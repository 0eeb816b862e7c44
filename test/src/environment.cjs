/** What the build writes into the pages. */
process.env.VERSION = '0.1.0';
process.env.TARO_ENV = 'weapp';
process.env.API_ADDRESS = '';
