import { hooks } from '@tarojs/shared';

interface Recursive {
  readonly properties: { readonly i: { readonly value: Record<string, unknown> } };
}

// Fifteen levels down, Taro's templates go on in a component. Until its node arrives it draws an empty one that Taro
// gives no list of children, and WeChat complains of looping over nothing: it gets an empty list.
hooks.tap('modifyRecursiveComponentConfig', (config: Recursive) => {
  config.properties.i.value.cn = [];
  return config;
});
