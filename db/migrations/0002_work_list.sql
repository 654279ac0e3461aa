-- What is still to be done across all customers, in the order in which it is due.
create index tasks_unfinished on tasks (due_on, id) include (owner_role, onboarding_id)
  where status in ('open', 'blocked');
create index tasks_unfinished_of_assignee on tasks (assignee_id, due_on, id)
  where status in ('open', 'blocked');
create index tasks_blocked on tasks (due_on, id) where status = 'blocked';
create index onboardings_manager on onboardings (manager_id);
create index onboardings_concierge on onboardings (concierge_id);
