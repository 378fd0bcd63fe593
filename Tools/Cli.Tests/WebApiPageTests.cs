using System.Linq;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>The page docs/webapi.md about the Web API of the local Dataverse.</summary>
public class WebApiPageTests
{
    [Fact]
    public void The_generated_parts_of_the_page_are_current() =>
        new Documentation.PageFolder(SourceTree.PathOf("docs")).Compare([Documentation.WebApiPage.Page]).Should().BeEmpty("they are written by: dotnet run --project Tools/Cli -- simulator --write docs");

    [Fact]
    public void The_page_has_a_row_for_each_of_the_25_messages() =>
        new MarkdownPage("docs/webapi.md").Prose.Count(line => line.EndsWith("` |", System.StringComparison.Ordinal) && line.Contains("`MessageTests`", System.StringComparison.Ordinal)).Should().Be(25);
}
