namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Japanese.</summary>
internal sealed class Japanese : Language
{
    private const string Words = """
        Rejected 通話レコードは保存されませんでした。次の内容を修正してください:
        RejectedMany 通話レコードは 1 件も保存されませんでした (要求内の件数: {rows})。次の内容を修正してください:
        RejectedVariable 環境変数「{variable}」の値は保存されませんでした。次の内容を修正してください:
        More ほか {count} 件、全部で {total} 件: {counts}
        Failed レコードをチェックできなかったため、通話レコードは保存されませんでした。次の内容を管理者にお知らせください:
        Misregistered ステップ「{step}」が誤った場所に登録されているため、通話レコードは保存されませんでした。次の内容を管理者にお知らせください:
        Misconfigured ステップ「{step}」の構成を使用できないため、通話レコードは保存されませんでした。次の内容を管理者にお知らせください:
        MisconfiguredVariable 環境変数「{variable}」を使用できないため、通話レコードは保存されませんでした。次の内容を管理者にお知らせください:
        Unanswered 要求に応答できませんでした。次の内容を修正してください:
        UnansweredFailed サーバーで失敗したため、要求に応答できませんでした。次の内容を管理者にお知らせください:
        UnansweredMisregistered 「{step}」が誤った場所に登録されているため、要求に応答できませんでした。次の内容を管理者にお知らせください:
        UnansweredMisconfigured 環境変数「{variable}」を使用できないため、要求に応答できませんでした。次の内容を管理者にお知らせください:

        PCC001 「{value}」は {length} 文字で、{excess} 文字超過しています。{limit} 文字以内に短縮してください。
        PCC002.Text {type} 型の値はここに格納できません。テキストを指定してください。
        PCC002.Choice {type} 型の値はここに格納できません。列の選択肢 (OptionSetValue) のいずれかを指定してください。
        PCC002.Integer {type} 型の値はここに格納できません。整数 (Int32) を指定してください。
        PCC002.Boolean {type} 型の値はここに格納できません。true または false (Boolean) を指定してください。
        PCC002.DateTime {type} 型の値はここに格納できません。日付と時刻 (DateTime) を指定してください。
        PCC002.Lookup {type} 型の値はここに格納できません。次のいずれかのテーブルのレコードへの参照 (EntityReference) を指定してください: {targets}。
        PCC003 「{value}」は 1 行で表示できません。{position} 文字目: {character}。この文字を削除してください。
        PCC003.Direction 「{value}」は保存される順序とは異なる順序で表示されます。{position} 文字目: {character}。この文字を削除してください。
        PCC004 {value} は範囲外です。{minimum} から {maximum} までの整数を入力してください。
        PCC005 テーブル「{table}」のレコードはここには指定できません。次のいずれかのテーブルのレコードを使用してください: {targets}。
        PCC005.NoTable 参照にテーブルが指定されていません。次のいずれかのテーブルのレコードを使用してください: {targets}。
        PCC006.Missing このフィールドは必須です。値を入力してください。
        PCC006.Emptied このフィールドは必須であり、空にすることはできません。値を入力するか、このフィールドを変更しないでください。
        PCC007 このフィールドは Dataverse が管理しており、指定された値は破棄されます。このフィールドを変更しないでください (API: この列を送信しないでください)。
        PCC101.Blank テキストに表示できる文字がありません。電話番号を入力するか、このフィールドを空のままにしてください。
        PCC101.NoDigit 「{value}」には数字がありません。+14255550123 のような電話番号を入力してください。
        PCC101.Words 「{value}」は電話番号ではありません。数字がありません。+14255550123 のような番号、または非通知の番号の場合は anonymous を入力してください。
        PCC101.Character 「{value}」は電話番号ではありません。{position} 文字目 (「{character}」) はその位置では使用できません。+14255550123 のような番号を入力してください。
        PCC101.Identifier 「{value}」はユーザーまたはアプリの識別子であり、電話番号ではありません。通話の番号を入力するか、このフィールドを空のままにしてください。
        PCC101.Masked 「{value}」は一部の数字が伏せられています。番号全体を入力してください。
        PCC101.Scientific 「{value}」は表計算ソフトの指数表記で、数字が失われています。元のデータから番号を文字列として取り直してください。
        PCC101.Decimal 「{value}」は表計算ソフトが出力する小数です。小数点より前の数字だけを入力してください。
        PCC101.TooFewDigits 「{value}」は電話番号ではありません (桁数: {digits}、最小: {fewest})。番号全体を入力してください。
        PCC101.TooManyDigits 「{value}」は電話番号ではありません (桁数: {digits}、最大: {most})。番号を 1 つだけ入力してください。
        PCC101.Address 「{value}」は完全なアドレスではありません。{position} 文字目を確認してください。sip:user@host または tel:+14255550123 の形式で入力してください。
        PCC101.UnknownCallingCode 「{value}」の国番号は存在しません。{code} を使用している国はありません。+ の後の数字を確認してください。
        PCC101.InternationalPrefix 「{value}」には + の後に {prefix} があります。{prefix} を削除してください。国番号は + の直後に置きます。
        PCC101.NoCallingCode 「{value}」には国番号がありません。+14255550123 のように、+ と国番号を付けて入力してください。
        PCC101.TooShort 「{value}」は地域「{region}」(国番号: {code}) の番号としては短すぎます (桁数: {digits}、最小: {fewest})。番号全体を入力してください。
        PCC101.TooLong 「{value}」は地域「{region}」(国番号: {code}) の番号としては長すぎます (桁数: {digits}、最大: {most})。{code} の後の古いプレフィックス、内線番号、2 つ目の番号など、番号に含まれないものを削除してください。
        PCC101.NoSuchLength 「{value}」の桁数は {digits} です。地域「{region}」(国番号: {code}) にその桁数の番号はありません。番号を確認してください。
        PCC101.NotInPlan 「{value}」は地域「{region}」(国番号: {code}) の番号ではありません。番号を確認してください。
        PCC101.NotE164 「{value}」は国際形式 (E.164) ではありません。代わりに {e164} と入力してください。
        PCC101.RegionNotAllowed 「{value}」は地域「{region}」の番号です。ここで使用できるのは次の地域の番号だけです: {allowed}。
        PCC101.TypeNotAllowed 「{value}」は種類「{type}」の番号です。ここで使用できるのは次の種類の番号だけです: {allowed}。
        PCC101.WithheldNotAllowed 非通知の番号 (「{value}」) はここには指定できません。電話番号を入力するか、このフィールドを空のままにしてください。
        PCC101.AddressNotAllowed アドレス「{value}」はここには指定できません。+14255550123 のような電話番号を入力してください。
        PCC101.ShortNotAllowed 短い桁数の番号「{value}」はここには指定できません。+14255550123 のような完全な電話番号を入力してください。
        PCC101.ExtensionNotAllowed 「{value}」にあるような内線番号はここには指定できません。+14255550123 のような、内線番号の付かない電話番号を入力してください。
        PCC101.NonGeographicNotAllowed 「{value}」はどの国にも属さない番号 ({code}) です。いずれかの国に属する番号を入力してください。
        PCC201 {value} はこのテーブルの状態の値ではありません。次のいずれかを使用してください: {allowed}。
        PCC202 {value} はこのテーブルのステータスの理由の値ではありません。次のいずれかを使用してください: {allowed}。
        PCC203 ステータスの理由 {status} は状態 {state} に属していません。次のいずれかを使用してください: {allowed}。
        PCC204 このフィールドは空にできません。このフィールドを変更しないか、次のいずれかを使用してください: {allowed}。
        PCC205 {from} から {to} への変更は、ここでは許可されていません。{from} のままにしてください。
        PCC206 状態が {state} の間は、このフィールドを変更できません。このフィールドを変更しないか、先に状態を {active} に変更してください。API では、同じ要求で変更することもできます。
        PCC301 このフィールドは、一度設定すると変更できません。このフィールドを変更しないか、新しいレコードを作成してください。

        PCC900 予期しないエラーが発生しました。原因はトレース ログに記録されています。
        PCC901.Message プラグインはメッセージ {message} に登録されていますが、対象は次のとおりです: {allowed}。
        PCC901.Table プラグインはテーブル {table} に登録されていますが、対象は {allowed} です。
        PCC901.Parameter パラメーター {parameter} がないか、{type} 型ではありません。
        PCC901.Stage プラグインはステージ {stage} に登録されていますが、対象はカスタム API のメイン操作 (ステージ {allowed}) です。
        PCC902.NotJson 有効な JSON ではありません。ここでは「{character}」を使用できません。
        PCC902.Unfinished 有効な JSON ではありません。テキストが途中で終わっています。
        PCC902.Key 設定「{key}」はありません。次のいずれかを使用してください: {allowed}。
        PCC902.Twice 設定「{key}」が 2 回指定されています。1 回だけ指定してください。
        PCC902.Type {type} 型の JSON 値はここでは使用できません。{expected} 型の値を指定してください。
        PCC902.Value 「{value}」は不明な値です。次のいずれかを使用してください: {allowed}。
        PCC902.Word 「{value}」は非通知の番号を表す語として使用できません。文字で始まり、数字を含まず、末尾に空白のない {most} 文字以内の語を指定してください。
        PCC902.TooMany 値が {count} 個あり、多すぎます。{most} 個以内で指定してください。

        Input.Missing 入力がありません。値を指定してください。
        Input.Type {type} 型の値はここでは使用できません。{expected} 型の値を指定してください。
        Input.Region 「{value}」という地域はありません。US のような地域の 2 文字を指定するか、省略してください。
        Input.Level 「{value}」というレベルはありません。次のいずれかを使用してください: {allowed}。
        Input.Column 電話番号の列「{value}」はありません。次のいずれかを使用するか、省略してください: {allowed}。
        Input.Row テーブル {table} にレコード {id} がないか、読み取る権限がありません。識別子を確認してください。
        Input.Table テーブル {table} のレコードはチェックできません。テーブル {allowed} のレコードを使用してください。

        Label 「{column}」: {text}
        Option.Active アクティブ
        Option.Inactive 非アクティブ
        Type.FIXED_LINE 固定電話
        Type.MOBILE 携帯電話
        Type.FIXED_LINE_OR_MOBILE 固定電話または携帯電話
        Type.TOLL_FREE 通話料無料
        Type.PREMIUM_RATE 有料サービス
        Type.SHARED_COST 料金分担
        Type.VOIP IP 電話
        Type.PERSONAL_NUMBER パーソナル番号
        Type.PAGER ポケットベル
        Type.UAN 企業共通番号
        Type.VOICEMAIL ボイスメール
        Type.UNKNOWN 不明
        Character.U+0009 タブ
        Character.U+000A 改行
        Character.U+000D 復帰
        Character.U+2028 行区切り文字
        Character.U+2029 段落区切り文字
        """;

    public static readonly Japanese Instance = new();

    private Japanese()
        : base("ja", Words)
    {
    }
}
