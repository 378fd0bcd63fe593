using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Plugins.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Exception details are written as DataContractJsonSerializer writes them, which wrote them in earlier versions.</summary>
public class JsonTextTests
{
    private static readonly DataContractJsonSerializer Serializer = new(typeof(string));

    /// <summary>The method of the dll, which is internal.</summary>
    private static readonly Action<StringBuilder, string> Append = typeof(Rejection).Assembly.GetType("PhoneCallCtx.Plugins.Pipeline.JsonText", throwOnError: true)!
        .GetMethod("Append", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Action<StringBuilder, string>>();

    [Fact]
    public void Every_code_unit_is_written_as_the_serializer_writes_it()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var text = "a" + (char)unit + "b";
            if (Written(text) != Expected(text)) Written(text).Should().Be(Expected(text), $"U+{unit:X4}");
        }
    }

    [Fact]
    public void Every_pair_of_special_code_units_is_written_as_the_serializer_writes_it()
    {
        char[] special =
        [
            .. Enumerable.Range(0, 0x30).Select(unit => (char)unit), '\\', 'u', '\u007F', '\u0080', '\u0084', '\u0085', '\u0086', '\u2027', '\u2028', '\u2029', '\u202A',
            '\uD7FF', '\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uE000', '\uFEFF', '\uFFFD', '\uFFFE', '\uFFFF',
        ];
        foreach (var first in special)
            foreach (var second in special)
            {
                var text = new string([first, second]);
                if (Written(text) != Expected(text)) Written(text).Should().Be(Expected(text), $"U+{(int)first:X4} U+{(int)second:X4}");
            }
    }

    [Theory]
    [InlineData("")]
    [InlineData("+1 (425) 555-0123")]
    [InlineData("Siobhán Ní Bhriain 日本 \uD83D\uDCDE")]
    [InlineData("half a pair \uD83D")]
    public void A_reader_of_JSON_reads_the_text_again(string text) =>
        JsonDocument.Parse(Written(text)).RootElement.GetRawText().Should().Be(Expected(text));

    private static string Written(string text)
    {
        var json = new StringBuilder();
        Append(json, text);
        return json.ToString();
    }

    private static string Expected(string text)
    {
        using var stream = new MemoryStream();
        Serializer.WriteObject(stream, text);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
