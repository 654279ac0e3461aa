/** What can be wrong with what tasks, phases and clocks refer to. */
export type ReferenceProblem =
  | "bare_test"
  | "clock_backwards"
  | "duplicate_task"
  | "empty_phase"
  | "never_happens"
  | "no_date"
  | "no_list"
  | "no_start"
  | "not_before"
  | "other_list"
  | "unknown_anchor"
  | "unknown_phase"
  | "unknown_task"
  | "unknown_variable"
  | "unreadable_text";

/** What can be wrong with whose a task is, or whose yes it asks for. */
export type OwnerProblem =
  | "may_name_nobody"
  | "names_nobody"
  | "no_reviewer"
  | "unknown_role"
  | "unseen_approval";

/** What can be wrong with how the settings of a task go together, and tasks with each other. */
export type TaskProblem =
  | "comes_again"
  | "date_cycle"
  | "done_otherwise"
  | "duplicate_check"
  | "duplicate_option"
  | "endless_decision"
  | "human_only"
  | "no_parts"
  | "quiet_milestone"
  | "repeated_parent"
  | "task_cycle"
  | "undated_series";

/** What can be wrong with a condition or with what is held against each other in it, wherever it stands. */
type ConditionProblem =
  | "always_ends"
  | "always_passes"
  | "always_true"
  | "asks_nothing"
  | "condition_cycle"
  | "dead_part"
  | "never_passes"
  | "never_true"
  | "reads_itself"
  | "reads_later"
  | "shows_without_parent"
  | "told_elsewhere"
  | "undecided"
  | "unknown_option"
  | "unknown_part"
  | "unknown_question"
  | "wrong_comparison"
  | "wrong_type";

/** What can be wrong with what is asked, and with keys. */
type OtherProblem =
  | "asked_again"
  | "asks_for_secret"
  | "duplicate_clock"
  | "duplicate_phase"
  | "duplicate_role"
  | "duplicate_section"
  | "end_unseen"
  | "fact_asked_twice"
  | "heavy_page"
  | "name_taken"
  | "no_name"
  | "nothing_to_confirm"
  | "role_taken"
  | "same_as_of_staff"
  | "same_as_other_options"
  | "same_as_other_type";

/** What keeps a document from being read at all. */
type ShapeProblem =
  | "missing"
  | "not_storable"
  | "not_valid"
  | "too_big"
  | "too_deep"
  | "too_small"
  | "unknown_rule"
  | "unknown_setting"
  | "unreadable"
  | "wrong_kind"
  | "wrong_value";

/** A stable name for each kind of problem: "unknown_question". */
export type ProblemCode =
  | ReferenceProblem
  | OwnerProblem
  | TaskProblem
  | ConditionProblem
  | OtherProblem
  | ShapeProblem;
