namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Japanese.</summary>
internal sealed class Japanese : Language
{
    public static readonly Japanese Instance = new();

    private Japanese()
        : base("ja")
    {
        Add(Keys.Rejected, "通話レコードは保存されませんでした。次の内容を修正してください:");
        Add(Keys.RejectedMany, "通話レコードは 1 件も保存されませんでした (全 {rows} 件)。次の内容を修正してください:");
        Add(Keys.More, "ほか {count} 件、全部で {total} 件: {counts}");
        Add(Keys.Failed, "チェックに失敗したため、通話レコードは保存されませんでした。次の内容を管理者に連絡してください:");
        Add(Keys.Misregistered, "ステップ「{step}」が誤った場所に登録されているため、通話レコードは保存されませんでした。次の内容を管理者に連絡してください:");
        Add(Keys.Misconfigured, "ステップ「{step}」の構成を使用できないため、通話レコードは保存されませんでした。次の内容を管理者に連絡してください:");
        Add(Keys.MisconfiguredVariable, "環境変数「{variable}」を使用できないため、通話レコードは保存されませんでした。次の内容を管理者に連絡してください:");
        Add(Keys.Unanswered, "要求に応答できませんでした。次の内容を修正してください:");
        Add(Keys.UnansweredFailed, "サーバーで失敗したため、要求に応答できませんでした。次の内容を管理者に連絡してください:");
        Add(Keys.UnansweredMisregistered, "「{step}」が誤った場所に登録されているため、要求に応答できませんでした。次の内容を管理者に連絡してください:");
        Add(Keys.UnansweredMisconfigured, "環境変数「{variable}」を使用できないため、要求に応答できませんでした。次の内容を管理者に連絡してください:");

        Add("PCC001", "「{value}」は {length} 文字で、{excess} 文字超過しています。{limit} 文字以内に短縮してください。");
        Add("PCC002.Text", "{type} 型の値はここに格納できません。テキストを指定してください。");
        Add("PCC002.Choice", "{type} 型の値はここに格納できません。列の選択肢 (OptionSetValue) のいずれかを指定してください。");
        Add("PCC002.Integer", "{type} 型の値はここに格納できません。整数 (Int32) を指定してください。");
        Add("PCC002.Boolean", "{type} 型の値はここに格納できません。true または false (Boolean) を指定してください。");
        Add("PCC002.DateTime", "{type} 型の値はここに格納できません。日付と時刻 (DateTime) を指定してください。");
        Add("PCC002.Lookup", "{type} 型の値はここに格納できません。次のいずれかのテーブルの行への参照 (EntityReference) を指定してください: {targets}。");
        Add("PCC003", "「{value}」は 1 行で表示できません。{position} 文字目が {character} です。この文字を削除してください。");
        Add("PCC003.Direction", "「{value}」は保存される順序とは異なる順序で表示されます。{position} 文字目が {character} です。この文字を削除してください。");
        Add("PCC004", "{value} は範囲外です。{minimum} から {maximum} までの整数を指定してください。");
        Add("PCC005", "テーブル「{table}」の行はここには指定できません。次のいずれかのテーブルの行を指定してください: {targets}。");
        Add("PCC005.NoTable", "参照にテーブルが指定されていません。次のいずれかのテーブルの行を指定してください: {targets}。");
        Add("PCC006.Missing", "この列は必須です。値を指定してください。");
        Add("PCC006.Emptied", "この列は必須であり、空にすることはできません。値を指定するか、この列を省略してください。");
        Add("PCC007", "この列は Dataverse が管理しており、指定された値は破棄されます。この列を省略してください。");
        Add("PCC101.Blank", "テキストが空白だけです。電話番号を指定するか、この列を空のままにしてください。");
        Add("PCC101.NoDigit", "「{value}」には数字がありません。+14255550123 のような電話番号を指定してください。");
        Add("PCC101.Words", "「{value}」は電話番号ではありません。数字がありません。+14255550123 のような番号、または非通知の発信者の場合は anonymous を指定してください。");
        Add("PCC101.Character", "「{value}」は電話番号ではありません。{position} 文字目 (「{character}」) はその位置では使用できません。+14255550123 のような番号を指定してください。");
        Add("PCC101.Identifier", "「{value}」はユーザーまたはアプリの識別子であり、電話番号ではありません。通話の番号を指定するか、この列を空のままにしてください。");
        Add("PCC101.Masked", "「{value}」は一部の数字が伏せられています。番号全体を指定してください。");
        Add("PCC101.Scientific", "「{value}」は表計算ソフトの指数表記で、数字が失われています。元のデータから番号を文字列として取り直してください。");
        Add("PCC101.Decimal", "「{value}」は表計算ソフトが出力する小数です。小数点より前の数字だけを指定してください。");
        Add("PCC101.TooFewDigits", "「{value}」は電話番号ではありません。桁数は {digits} ですが、{fewest} 桁以上が必要です。番号全体を指定してください。");
        Add("PCC101.TooManyDigits", "「{value}」は電話番号ではありません。桁数は {digits} ですが、上限は {most} 桁です。番号を 1 つだけ指定してください。");
        Add("PCC101.Address", "「{value}」は完全なアドレスではありません。{position} 文字目を確認してください。sip:user@host または tel:+14255550123 の形式で指定してください。");
        Add("PCC101.UnknownCallingCode", "「{value}」の国番号は不明です。{code} を使用している国はありません。+ の後の数字を確認してください。");
        Add("PCC101.InternationalPrefix", "「{value}」には + の後に {prefix} があります。{prefix} を削除してください。国番号は + の直後に置きます。");
        Add("PCC101.NoCallingCode", "「{value}」には国番号がありません。+14255550123 のように、+ と国番号を付けて指定してください。");
        Add("PCC101.TooShort", "「{value}」は {region} ({code}) の番号としては短すぎます。桁数は {digits} ですが、{fewest} 桁以上が必要です。番号全体を指定してください。");
        Add("PCC101.TooLong", "「{value}」は {region} ({code}) の番号としては長すぎます。桁数は {digits} ですが、上限は {most} 桁です。{code} の後の古いプレフィックス、内線番号、2 つ目の番号など、番号に含まれないものを削除してください。");
        Add("PCC101.NoSuchLength", "「{value}」の桁数は {digits} ですが、{region} ({code}) にその桁数の番号はありません。番号を確認してください。");
        Add("PCC101.NotInPlan", "「{value}」は {region} ({code}) の番号ではありません。番号を確認してください。");
        Add("PCC101.NotE164", "「{value}」は E.164 形式で書かれていません。次のとおり正確に指定してください: {e164}。");
        Add("PCC101.RegionNotAllowed", "「{value}」は {region} の番号です。ここで使用できるのは次の地域の番号だけです: {allowed}。");
        Add("PCC101.TypeNotAllowed", "「{value}」は種類が {type} の番号です。ここで使用できるのは次の種類の番号だけです: {allowed}。");
        Add("PCC101.WithheldNotAllowed", "非通知の発信者 (「{value}」) はここには指定できません。電話番号を指定するか、この列を空のままにしてください。");
        Add("PCC101.AddressNotAllowed", "アドレス「{value}」はここには指定できません。+14255550123 のような電話番号を指定してください。");
        Add("PCC101.ShortNotAllowed", "短い番号「{value}」はここには指定できません。+14255550123 のような完全な電話番号を指定してください。");
        Add("PCC101.ExtensionNotAllowed", "「{value}」にあるような内線番号はここには指定できません。+14255550123 のような、内線番号の付かない電話番号を指定してください。");
        Add("PCC101.NonGeographicNotAllowed", "「{value}」はどの国にも属さない番号 ({code}) です。いずれかの国の番号を指定してください。");
        Add("PCC201", "{value} はこのテーブルの状態の値ではありません。次のいずれかを指定してください: {allowed}。");
        Add("PCC202", "{value} はこのテーブルのステータスの値ではありません。次のいずれかを指定してください: {allowed}。");
        Add("PCC203", "ステータス {status} は状態 {state} に属していません。次のいずれかを指定してください: {allowed}。");
        Add("PCC204", "この列は空にできません。この列を省略するか、次のいずれかを指定してください: {allowed}。");
        Add("PCC205", "{from} から {to} への変更は、ここでは許可されていません。{from} のままにしてください。");
        Add("PCC206", "状態が {state} の間は、この列を変更できません。先に、または同じ要求で、状態を {active} に設定してください。");
        Add("PCC301", "この列は、一度設定すると変更できません。この列を省略するか、新しいレコードを作成してください。");

        Add("PCC900", "予期しないエラーです。原因はトレース ログに記録されています。");
        Add("PCC901.Message", "メッセージは {message} です。このステップの対象: {allowed}。");
        Add("PCC901.Table", "テーブルは {table} です。このステップの対象は {allowed} です。");
        Add("PCC901.Parameter", "パラメーター {parameter} がないか、{type} 型ではありません。");
        Add("PCC901.Stage", "ステージは {stage} です。このクラスの対象はカスタム API のメイン操作 (ステージ {allowed}) です。");
        Add("PCC902.NotJson", "JSON ではありません。ここでは「{character}」を使用できません。");
        Add("PCC902.Unfinished", "JSON ではありません。テキストが途中で終わっています。");
        Add("PCC902.Key", "設定「{key}」はありません。次のいずれかを指定してください: {allowed}。");
        Add("PCC902.Twice", "「{key}」が 2 回指定されています。1 回だけ指定してください。");
        Add("PCC902.Type", "{type} 型の JSON 値はここでは使用できません。{expected} 型の値を指定してください。");
        Add("PCC902.Value", "「{value}」は不明な値です。次のいずれかを指定してください: {allowed}。");
        Add("PCC902.Word", "「{value}」は非通知の発信者を表す語として使用できません。文字で始まり、数字を含まず、末尾に空白のない {most} 文字以内の語を指定してください。");
        Add("PCC902.TooMany", "値が {count} 個あり、多すぎます。{most} 個以内で指定してください。");

        Add(Keys.InputMissing, "入力がありません。値を指定してください。");
        Add(Keys.InputType, "{type} 型の値はここでは使用できません。{expected} 型の値を指定してください。");
        Add(Keys.InputRegion, "「{value}」という地域はありません。US のような地域の 2 文字を指定するか、省略してください。");
        Add(Keys.InputLevel, "「{value}」というレベルはありません。次のいずれかを指定してください: {allowed}。");
        Add(Keys.InputColumn, "電話番号の列「{value}」はありません。次のいずれかを指定するか、省略してください: {allowed}。");
        Add(Keys.InputRow, "テーブル {table} に行 {id} がないか、読み取る権限がありません。識別子を確認してください。");
        Add(Keys.InputTable, "テーブル {table} の行はチェックできません。{allowed} の行を指定してください。");
    }
}
