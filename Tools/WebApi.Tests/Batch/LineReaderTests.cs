using System.Collections.Generic;
using System.Text;
using PhoneCallCtx.WebApi.Batch;

namespace PhoneCallCtx.WebApi.Tests.Batch;

public class LineReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\r\nb\nc", "a", "b", "c")]
    [InlineData("a\r\rb\n", "a\r\rb")]
    [InlineData("a\r", "a")]
    [InlineData("a\n\r\n b ", "a", "", " b ")]
    public void A_line_ends_with_CRLF_or_LF_or_the_text(string text, params string[] lines)
    {
        var reader = new LineReader(Encoding.UTF8.GetBytes(text));
        var read = new List<string>();
        while (reader.TryRead(out var line)) read.Add(Encoding.UTF8.GetString(line));
        read.Should().Equal(lines);
        reader.Position.Should().Be(text.Length);
    }
}
