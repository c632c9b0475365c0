/** The puppet named by `WECHATY_PUPPET` could not be loaded. The message says how to cure it. */
export class PuppetNotLoaded extends Error {
  override readonly name = "PuppetNotLoaded";
  readonly puppet: string;
  constructor(puppet: string, options?: ErrorOptions) {
    super(
      `the puppet "${puppet}" could not be loaded: install it with "npm install ${puppet}", or correct WECHATY_PUPPET`,
      options,
    );
    this.puppet = puppet;
  }
}

/** What `WECHATY_PUPPET` names is installed, but is no puppet. */
export class PuppetUnfit extends Error {
  override readonly name = "PuppetUnfit";
  readonly puppet: string;
  constructor(puppet: string, options?: ErrorOptions) {
    super(`the package "${puppet}" is no Wechaty puppet: correct WECHATY_PUPPET`, options);
    this.puppet = puppet;
  }
}

/** A message's file is larger than what is fetched. */
export class FileTooLarge extends Error {
  override readonly name = "FileTooLarge";
  constructor(options?: ErrorOptions) {
    super("the file is too large to be fetched", options);
  }
}

/** `wechat4u` has no longer the parts the guards hold on to: another version is installed than the one they were written for. */
export class PuppetChanged extends Error {
  override readonly name = "PuppetChanged";
  readonly missing: readonly string[];
  constructor(missing: readonly string[]) {
    super(
      `wechat4u lacks ${missing.join(", ")}: install the version named in package-lock.json with "npm ci"`,
    );
    this.missing = missing;
  }
}
