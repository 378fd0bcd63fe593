namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The explanation in Japanese.</summary>
internal sealed class JapaneseWords : ExplanationWords
{
    public JapaneseWords()
        : base("ja")
    {
        Add("Heading.General", "すべての要求");
        Add("Heading.ReadOnly", "Dataverse が管理する列");

        Add("Mode.Enforce", "ルールに違反する要求は拒否されます。");
        Add("Mode.Audit", "要求は拒否されません。違反はトレース ログに記録されるだけで、番号は書き換えられません。");
        Add("Mode.Off", "ルールはオフです。要求はチェックされず、番号は書き換えられません。");
        Add("ApplicationUsers.Same", "統合などのアプリケーション ユーザーの要求にも、同じことが適用されます。");
        Add("ApplicationUsers.Audit", "統合などのアプリケーション ユーザーの要求は拒否されません。違反はトレース ログに記録されるだけで、番号は書き換えられません。");
        Add("Unchanged.Skipped", "変更されずに再び送信された値はチェックされません。");
        Add("Unchanged.Evaluated", "値は、変更されずに再び送信された場合でもチェックされます。");
        Add("Effect.Trace", "このルールへの違反は、トレース ログに記録されるだけです。");
        Add("Effect.Off", "このルールはオフです。");

        Add("Optional", "この列は空でもかまいません。");
        Add("NeverEmptied", "この列は空にできません。");
        Add("PCC001", "テキストは {limit} 文字以内です。");
        Add("PCC002.Text", "値はテキスト (String) です。");
        Add("PCC002.Choice", "値は列の選択肢 (OptionSetValue) のいずれかです。");
        Add("PCC002.Integer", "値は整数 (Int32) です。");
        Add("PCC002.Boolean", "値は true または false (Boolean) です。");
        Add("PCC002.DateTime", "値は日付と時刻 (DateTime) です。");
        Add("PCC002.Lookup", "値はレコードへの参照 (EntityReference) です。");
        Add("PCC003", "テキストは改行なしで表示できます。改行、タブ、その他の制御文字は使用できません。");
        Add("PCC003.Direction", "テキストの表示順序を変える文字は使用できません。");
        Add("PCC004", "数値は {minimum} から {maximum} までの範囲です。");
        Add("PCC005", "レコードは次のいずれかのテーブルに属します: {targets}。");
        Add("PCC006", "この列は必須です。新しいレコードには値が必要で、この列を空にすることはできません。");
        Add("PCC007", "次の列は Dataverse が管理しており、要求で指定された値は破棄されます: {columns}。");
        Add("PCC201", "状態は次のいずれかです: {options}。");
        Add("PCC202", "ステータスの理由は次のいずれかです: {options}。");
        Add("PCC203", "状態が {state} の場合、ステータスの理由は次のいずれかです: {allowed}。");
        Add("PCC205.Allowed", "状態は {from} から {to} に変更できます。");
        Add("PCC205.NotAllowed", "状態は {from} から {to} に変更できません。");
        Add("PCC206", "状態が {state} の間は、状態も {active} に変更する要求でだけ、この列を変更できます。");
        Add("PCC301", "この列は、一度設定すると変更できません。");

        Add("Level.plausible", "電話番号は、電話番号の形をしていれば受け入れられます。");
        Add("Level.possible", "+ の付いた電話番号には、存在する国番号と、その国で使われている桁数が必要です。");
        Add("Level.valid", "電話番号は、その国の番号計画に含まれている必要があります。");
        Add("Level.e164", "電話番号は、その国の番号計画に含まれ、国際形式 (E.164) で書かれている必要があります。");
        Add("Level.Rewritten", "電話番号は、その国の番号計画に含まれている必要があります。表記は問いません。");
        Add("DefaultRegion", "国番号のない電話番号は、次の地域の番号として読み取られます: {region}。");
        Add("DefaultRegion.ShapeAlone", "国番号のない電話番号は、電話番号の形をしていれば受け入れられます。");
        Add("DefaultRegion.None", "国番号のない電話番号は受け入れられません。");
        Add("Regions", "次の地域の電話番号だけが受け入れられます: {regions}。");
        Add("Types", "次の種類の電話番号だけが受け入れられます: {types}。");
        Add("AllNumbers", "すべての地域と種類の電話番号が受け入れられます。");
        Add("NoEffect", "レベルが {level} の場合、次の設定は無効です: {settings}。");
        Add("Forms.Accepted", "電話番号のほかに、次の形式が受け入れられます: {forms}。");
        Add("Forms.NotAccepted", "次の形式は受け入れられません: {forms}。");
        Add("WithheldWords", "次の語も非通知の番号を表します: {words}。");
        Add("Normalized", "電話番号は、保存される前に E.164 形式に書き換えられます。");
        Add("NotNormalized", "電話番号は、送信されたとおりに保存されます。");

        Add("Form.withheld", "非通知の番号");
        Add("Form.sip", "SIP アドレス");
        Add("Form.tel", "tel アドレス");
        Add("Form.short", "短い桁数の番号");
        Add("Form.extension", "内線番号");
        Add("Form.vanity", "英字を含む番号");
        Add("Form.nonGeographic", "どの国にも属さない番号");
    }
}
