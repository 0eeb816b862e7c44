import { Badge, StateBadge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { RefusedNotice } from '@/components/consent/refused-notice';
import { CountedNumbers } from '@/components/counted/counted-numbers';
import { DaysLeft } from '@/components/days/days-left';
import { Icon } from '@/components/icon/icon';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { Seal } from '@/components/seal/seal';
import { Table } from '@/components/table/table';
import { Timeline } from '@/components/timeline/timeline';
import { Part } from './part';

const idle = () => undefined;

/** Components that say something. */
export const Words = () => (
  <>
    <Part name="badge">
      <StateBadge phase="draft" words="草稿" />
      <StateBadge phase="opinions" words="待单位工会意见" />
      <StateBadge phase="returned" words="退回修改" />
      <StateBadge phase="review" words="考核评审中" />
      <StateBadge phase="named" words="已命名" />
      <StateBadge phase="rejected" words="未通过" />
      <Badge tone="grey">灰</Badge>
    </Part>
    <Part name="notice">
      <Notice>平常的一句说明。</Notice>
      <Notice tone="info">值得知道的事。</Notice>
      <Notice tone="good">已经办好。</Notice>
      <Notice tone="warn">需要留意，但不妨碍继续。</Notice>
      <Notice tone="bad">没有办成：说明原因，以及怎样改正。</Notice>
    </Part>
    <Part name="consent">
      <RefusedNotice onAsk={idle} />
    </Part>
    <Part name="card, row">
      <Card title="带标题的卡片" aside="右侧文字">
        卡片里的正文。
      </Card>
      <Card flush>
        <Row title="只有标题" />
        <Row title="可以点" text="第二行说明" onTap={idle} />
        <Row icon="file-text" title="带图标和数值" aside="3 项" onTap={idle} />
        <Row title="在列表中选中的一行" chosen onTap={idle} />
        <Row
          title="标题很长很长的一行，长到一行写不下，需要换到第二行继续写完"
          aside="缺 2 项"
          onTap={idle}
        />
      </Card>
    </Part>
    <Part name="counted">
      <CountedNumbers
        counted={{
          projects: { counted: 1, ids: [], clause: '一(二)3' },
          results: { counted: 0, ids: [], clause: '一(二)4' },
          classResults: { counted: 0, ids: [], clause: '二(四)', class: null, className: '' },
        }}
      />
    </Part>
    <Part name="table">
      <Table
        label="带线的表"
        columns={[
          { head: '名次', cell: ({ place }) => String(place), numeric: true },
          { head: '工作室', cell: ({ name }) => name },
        ]}
        rows={[
          { place: 1, name: '线上的一行' },
          { place: 2, name: '线下的一行' },
        ]}
        keyOf={({ place }) => String(place)}
        onOpen={idle}
        lineAfter={1}
      />
    </Part>
    <Part name="days">
      <DaysLeft cutoffAt="2099-09-29T15:59:59.999Z" />
      <DaysLeft cutoffAt="2000-09-29T15:59:59.999Z" />
    </Part>
    <Part name="timeline">
      <Timeline
        steps={[
          { key: 'done', title: '提交申报表', text: '马示例 9月15日（周二）', turn: 'done' },
          { key: 'back', title: '退回修改', text: '赵试用', words: '请补充第四项。', turn: 'back' },
          { key: 'now', title: '上级工会意见', text: '9月16日（周三）起', turn: 'now' },
          { key: 'later', title: '考核评审', turn: 'later' },
        ]}
      />
    </Part>
    <Part name="seal">
      <Seal name="示例人民医院工会委员会" size="small" />
      <Seal name="示例人民医院工会委员会" />
    </Part>
    <Part name="icon">
      <Icon name="award" size="small" />
      <Icon name="award" />
      <Icon name="award" size="large" />
      <Icon name="award" size="huge" />
    </Part>
  </>
);
