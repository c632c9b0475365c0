/** Something to wait for that happens once. */
export interface Gate {
  readonly opened: Promise<void>;
  /** A second call does nothing. */
  open(): void;
}

/** A gate nobody has opened. */
export function createGate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
