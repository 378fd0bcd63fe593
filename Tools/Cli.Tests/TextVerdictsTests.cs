using System;
using System.Buffers;
using System.Text;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Tests;

public class TextVerdictsTests
{
    private static readonly RecordVerdict Accepted = new(Id: null, [], [], RecordVerdict.NoChanges);
    private static readonly RecordVerdict Traced = new(Id: null, [], [new("PCC003", "msdyn_callername", "Three.")], RecordVerdict.NoChanges);
    private static readonly RecordVerdict Rejected = new(new Guid("424afb42-d04c-42af-b98b-6f0eeaba69aa"), [new("PCC101", "msdyn_fromphone", "One."), new("0x80040203", null, "Two.")], [], RecordVerdict.NoChanges) { Suggestions = [new Suggestion("msdyn_fromphone", "x", "\u202E112")] };

    [Fact]
    public void Without_color_there_is_only_text() =>
        Write(hasColor: false).Should().Be("     1  accepted  line 2\n     2  rejected  row 3  424afb42-d04c-42af-b98b-6f0eeaba69aa\n        PCC101  One.\n        0x80040203 (Dataverse itself)  Two.\n        suggestion: msdyn_fromphone = \\u202E112\n1234567  would be rejected\n        PCC003 (traced)  Three.\n");

    [Fact]
    public void With_color_the_same_text_has_the_verdicts_in_green_yellow_and_red()
    {
        var text = Write(hasColor: true);
        text.Should().Contain("     1  \u001b[32maccepted\u001b[0m  line 2\n").And.Contain("     2  \u001b[31mrejected\u001b[0m  row 3").And.Contain("1234567  \u001b[33mwould be rejected\u001b[0m\n");
        foreach (var code in (string[])["\u001b[32m", "\u001b[31m", "\u001b[33m", "\u001b[0m"]) text = text.Replace(code, "", StringComparison.Ordinal);
        text.Should().Be(Write(hasColor: false));
    }

    private static string Write(bool hasColor)
    {
        var output = new ArrayBufferWriter<byte>();
        var verdicts = new TextVerdicts(hasColor);
        verdicts.Write(output, new RecordPlace(Input: null, 1, 2), Accepted);
        verdicts.Write(output, new RecordPlace(Input: null, 2, 3) { Unit = "row" }, Rejected);
        verdicts.Write(output, new RecordPlace(Input: null, 1_234_567, 0), Traced);
        return Encoding.UTF8.GetString(output.WrittenSpan).Replace(Environment.NewLine, "\n", StringComparison.Ordinal);
    }
}
