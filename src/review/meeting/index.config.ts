export default definePageConfig({ navigationBarTitleText: '考察与会议记录' });
