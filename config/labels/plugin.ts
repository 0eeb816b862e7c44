import { join } from 'node:path';
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';

interface Options {
  /** Attributes to add, by component: attributes.ts. Given as an option, since Taro compiles no import of a plugin. */
  readonly attributes: Record<string, Record<string, string>>;
}

/** How Taro's templates come to the name of an attribute: closed to all but subclasses in its types. */
interface Named {
  replacePropName(name: string, value: string, component: string, aliases: object): string;
}

/** WXML's own name for `role`; all others are the same. */
const inTemplates = (name: string): string => (name === 'role' ? 'aria-role' : name);

/**
 * A plugin of Taro's build: writes the attributes that screen readers need into the mini-program's templates, and
 * teaches the package their names.
 */
export default (ctx: IPluginContext, { attributes }: Options): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: TaroPlatformBase) => {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, attributes);
      const template = platform.template as unknown as Named;
      const named = template.replacePropName.bind(template);
      template.replacePropName = (...given) => inTemplates(named(...given));
      const earlier = Array.isArray(platform.runtimePath) ? platform.runtimePath : [platform.runtimePath];
      platform.runtimePath = [...earlier, join(process.cwd(), 'config/labels/runtime')];
    },
  });
};
