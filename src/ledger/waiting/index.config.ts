export default definePageConfig({ navigationBarTitleText: '这台设备上的记录' });
