import type { ReactNode } from "react";
import { Acts } from "../components/staff/acts.tsx";
import { type Here, HereProvider } from "../components/staff/moment.tsx";
import { Toaster } from "../components/staff/toast.tsx";
import { Rail, type RailProps } from "./rail.tsx";
import { words } from "./words.en.ts";

/** What every staff page stands in. */
export function Workbench({
  here,
  children,
  ...rail
}: RailProps & { readonly here: Here; readonly children: ReactNode }) {
  return (
    <HereProvider value={here}>
      <Toaster>
        <Acts>
          <a
            href="#main"
            className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-panel focus:p-3"
          >
            {words.nav.skip}
          </a>
          <div className="lg:flex">
            <Rail {...rail} />
            <main id="main" className="min-w-0 flex-1 px-4 py-4 lg:px-6 lg:py-5">
              {children}
            </main>
          </div>
        </Acts>
      </Toaster>
    </HereProvider>
  );
}
