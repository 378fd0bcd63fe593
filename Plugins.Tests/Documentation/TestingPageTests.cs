using System.IO;
using System.Linq;

namespace PhoneCallCtx.Plugins.Tests.Documentation;

/// <summary>The code on docs/testing.md is compiled and run.</summary>
public class TestingPageTests
{
    [Fact]
    public void Every_code_block_is_in_the_sample()
    {
        var sample = File.ReadAllText(SourceTree.PathOf("samples", "tests", "PhoneCallTests.cs")).ReplaceLineEndings("\n");
        var blocks = File.ReadAllText(SourceTree.PathOf("docs", "testing.md")).ReplaceLineEndings("\n").Split("```csharp\n").Skip(1).Select(rest => rest.Split("```")[0]).ToArray();

        blocks.Should().HaveCountGreaterThan(2).And.AllSatisfy(block => sample.Should().Contain(block));
    }
}
