const { TestEnvironment } = require('jest-environment-node');

/** The suite formats dates as in China: the process shows Shanghai's time while its file runs. */
module.exports = class ShanghaiEnvironment extends TestEnvironment {
  constructor(...args) {
    super(...args);
    this.before = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
  }

  async teardown() {
    if (this.before === undefined) delete process.env.TZ;
    else process.env.TZ = this.before;
    await super.teardown();
  }
};
