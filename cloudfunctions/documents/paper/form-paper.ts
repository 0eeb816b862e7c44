/** An opinion as it stands on paper. */
export interface PaperOpinion {
  readonly text: string;
  readonly officer: string;
  /** Day by the server's clock in Shanghai, `2020年9月16日`. */
  readonly date: string;
  readonly sealName: string;
  /** The uploaded picture that the seal bore, PNG or JPEG; null where the seal is drawn. */
  readonly sealPicture: Buffer | null;
  /** Where the form has been corrected since, `本意见针对第 1 版提出`; then the beginning of the digest that was signed. One a line. */
  readonly remark: string;
}

/** A place for an opinion and a seal; `opinion` is null while it is still blank. */
export interface OpinionBox {
  /** `工会意见`, `党政部门意见`; for a union above, its own name. */
  readonly heading: string;
  readonly opinion: PaperOpinion | null;
}

/** The version of the form that is printed, once it has been submitted. */
export interface PaperVersion {
  readonly number: number;
  readonly code: string;
  /** Minute of the submission, `2020年9月15日 09:00`. */
  readonly submittedAt: string;
  /** Where the QR code leads. */
  readonly checkUrl: string;
}

/** One list that is printed after the form. */
export interface Annex {
  readonly title: string;
  /** Widths in millimetres add up to the width of the form's table. */
  readonly columns: readonly {
    readonly heading: string;
    readonly width: number;
    readonly align: 'left' | 'centre';
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** All that is printed of an application, as words: 附件2 row by row. Both renderers print this and nothing else. */
export interface FormPaper {
  /** 附件2's heading. */
  readonly title: string;
  /** 推荐单位（盖章）. */
  readonly recommendedBy: string;
  readonly studioName: string;
  readonly phone: string;
  readonly leaderName: string;
  /** 所获称号, one a line. */
  readonly titles: string;
  readonly unitName: string;
  readonly industry: string;
  /** The three lines of 创新团队人员构成情况. */
  readonly team: readonly string[];
  readonly workLabel: string;
  readonly work: string;
  /** 所在单位工会及党政部门意见, side by side. */
  readonly unitOpinions: readonly OpinionBox[];
  /** 逐级申报: a box for every union between the unit's and the industry union; none on most ways. */
  readonly unionsBetween: readonly OpinionBox[];
  readonly industryLabel: string;
  readonly industryOpinion: OpinionBox;
  /** null before submission: the paper is then marked 草稿 and bears neither code nor seal. */
  readonly version: PaperVersion | null;
  readonly annexes: readonly Annex[];
  /** The instant written into the file as its date of making: the same paper is the same bytes. */
  readonly madeAt: string;
}
