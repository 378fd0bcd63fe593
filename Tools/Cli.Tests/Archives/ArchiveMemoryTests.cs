using System;

namespace PhoneCallCtx.Cli.Tests.Archives;

/// <summary>The memory that archives take. No other test runs meanwhile, because the heap is that of the process.</summary>
[CollectionDefinition(nameof(ArchiveMemoryTests), DisableParallelization = true)]
[Collection(nameof(ArchiveMemoryTests))]
[Trait("Category", "Volume")]
public sealed class ArchiveMemoryTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void Content_that_expands_without_end_is_reported_and_not_kept()
    {
        var zeros = new byte[65 * 1024 * 1024];
        foreach (var (name, content) in new[] { ("bomb.gz", Zips.Gzip(zeros)), ("bomb.zip", Zips.Of(("calls.csv", zeros))) })
        {
            content.Length.Should().BeLessThan(300_000);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            _cli.Check(_cli.File(name, content)).Should().Be(2);
            _cli.Error.Should().Contain("it expands to more than 250 times its compressed size");
            (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(64 * 1024 * 1024);
        }
    }

    public void Dispose() => _cli.Dispose();
}
