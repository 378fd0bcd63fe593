namespace PhoneCallCtx.Simulator.Tests.Architecture;

/// <summary>The floors of the simulator: each uses only those below it.</summary>
public class FloorTests
{
    private static readonly NamespaceArrows Arrows = NamespaceArrows.Read(typeof(LocalDataverse).Assembly.Location, "PhoneCallCtx.Simulator");

    [Fact]
    public void Its_namespaces_have_no_circles() => Arrows.Circles().Should().BeEmpty();

    [Fact]
    public void Its_namespaces_stand_on_each_other_in_this_order() => Arrows.UpwardFrom(
        "Errors", "Setup", "Tables", "Store", "Security", "Queries", "Registration", "Pipeline", "Operations", "Messages", NamespaceArrows.Root).Should().BeEmpty();

    [Fact]
    public void The_arrows_are_read() => Arrows.UsedBy("Pipeline").Should().Equal("Errors", "Queries", "Registration", "Security", "Setup", "Store", "Tables");
}
