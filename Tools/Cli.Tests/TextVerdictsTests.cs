using System;
using System.Buffers;
using System.Text;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Tests;

public class TextVerdictsTests
{
    private static readonly RecordVerdict Accepted = new(Id: null, [], [], RecordVerdict.NoChanges);
    private static readonly RecordVerdict Rejected = new(Id: null, [new("PCC101", "msdyn_fromphone", "One."), new("0x80040203", null, "Two.")], [], RecordVerdict.NoChanges);

    [Fact]
    public void Without_color_there_is_only_text() =>
        Write(hasColor: false).Should().Be("     1  accepted\n     2  rejected  PCC101  One.\n                  0x80040203 (Dataverse itself)  Two.\n");

    [Fact]
    public void With_color_the_same_text_has_the_verdicts_in_green_and_red()
    {
        var text = Write(hasColor: true);
        text.Should().Contain("     1\u001b[32m  accepted\u001b[0m\n").And.Contain("     2\u001b[31m  rejected\u001b[0m  PCC101  One.\n");
        foreach (var code in (string[])["\u001b[32m", "\u001b[31m", "\u001b[0m"]) text = text.Replace(code, "", StringComparison.Ordinal);
        text.Should().Be(Write(hasColor: false));
    }

    private static string Write(bool hasColor)
    {
        var output = new ArrayBufferWriter<byte>();
        var verdicts = new TextVerdicts(hasColor);
        verdicts.Write(output, new RecordPlace(Input: null, 1, 2), Accepted);
        verdicts.Write(output, new RecordPlace(Input: null, 2, 3), Rejected);
        return Encoding.UTF8.GetString(output.WrittenSpan).Replace(Environment.NewLine, "\n", StringComparison.Ordinal);
    }
}
