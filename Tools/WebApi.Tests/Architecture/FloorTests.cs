namespace PhoneCallCtx.WebApi.Tests.Architecture;

/// <summary>The floors of the Web API: each uses only those below it.</summary>
public class FloorTests
{
    private static readonly NamespaceArrows Arrows = NamespaceArrows.Read(typeof(IWebApi).Assembly.Location, "PhoneCallCtx.WebApi");

    [Fact]
    public void The_namespaces_of_the_web_api_have_no_circles() => Arrows.Circles().Should().BeEmpty();

    [Fact]
    public void Each_namespace_uses_only_lower_floors() =>
        Arrows.UpwardFrom(NamespaceArrows.Root, "Hosting", "Errors", "Headers", "Model", "Metadata", "Urls", "Json", "Operations").Should().BeEmpty();
}
