export default definePageConfig({ navigationBarTitleText: '周期考核' });
