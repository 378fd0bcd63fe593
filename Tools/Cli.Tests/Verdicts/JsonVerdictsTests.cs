using System;
using System.Buffers;
using System.Text;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Tests.Verdicts;

/// <summary>The line of an accepted record is written without the JSON writer, in the same form and without a text in memory.</summary>
public class JsonVerdictsTests
{
    private const int Records = 1000;

    /// <summary>Two numbers and a primary key as objects, which code makes of them that is not optimized.</summary>
    private const int MostBytes = 24 + 24 + 32;

    private static readonly Guid Id = new("424afb42-d04c-42af-b98b-6f0eeaba69aa");

    public static TheoryData<string?, bool, bool, string?> Forms => new()
    {
        { null, true, false, null },
        { null, false, false, null },
        { "calls \"é\".csv", true, false, null },
        { null, true, true, "a\"\\\u0007é📞" },
        { "calls.csv", false, true, null },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Both_ways_of_writing_give_the_same_line(string? input, bool hasId, bool hasKey, string? key)
    {
        using var format = new JsonVerdicts(hasKey);
        var verdict = new RecordVerdict(hasId ? Id : null, [], [], RecordVerdict.NoChanges);
        var fast = Write(format, new RecordPlace(input, 7, 1_234_567_890_123) { Key = key }, verdict);
        var plain = Write(format, new RecordPlace(input, 7, 0) { Key = key }, verdict);
        fast.Should().Be(plain.Replace("\"line\":null", "\"line\":1234567890123", StringComparison.Ordinal));
        fast.Should().EndWith("\"verdict\":\"accepted\",\"violations\":[],\"traced\":[],\"changes\":{}}\n");
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "a\"b")]
    public void No_text_is_allocated(bool hasKey, string? key)
    {
        using var format = new JsonVerdicts(hasKey);
        var verdict = new RecordVerdict(Id, [], [], RecordVerdict.NoChanges);
        var output = new ArrayBufferWriter<byte>(1024 * 1024);
        format.Write(output, new RecordPlace(null, 1, 1) { Key = key }, verdict);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Records; i++) format.Write(output, new RecordPlace(null, i, i + 1) { Key = key }, verdict);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThanOrEqualTo(Records * MostBytes);
    }

    private static string Write(JsonVerdicts format, in RecordPlace place, in RecordVerdict verdict)
    {
        var output = new ArrayBufferWriter<byte>();
        format.Write(output, place, verdict);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
