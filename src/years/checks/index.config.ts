export default definePageConfig({ navigationBarTitleText: '自检和考核' });
