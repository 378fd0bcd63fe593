namespace PhoneCallCtx.Simulator.Tests.Architecture;

/// <summary>The reader of arrows finds the uses of types in sample namespaces of this assembly.</summary>
public class NamespaceArrowsTests
{
    private static readonly NamespaceArrows Samples = NamespaceArrows.Read(typeof(NamespaceArrowsTests).Assembly.Location, "PhoneCallCtx.Simulator.Tests.Architecture.Samples");

    [Theory]
    [InlineData("Base")]
    [InlineData("Interface")]
    [InlineData("AttributeOfType")]
    [InlineData("AttributeOfParameter")]
    [InlineData("TypeInAttribute")]
    [InlineData("Constraint")]
    [InlineData("Field")]
    [InlineData("Parameter")]
    [InlineData("Result")]
    [InlineData("Code")]
    [InlineData("TypeOf")]
    [InlineData("GenericArgument")]
    [InlineData("GenericArgumentOfMethod")]
    [InlineData("ArrayElement")]
    [InlineData("Catch")]
    [InlineData("Lambda")]
    [InlineData("Nested")]
    public void A_use_of_a_type_is_an_arrow(string name) => Samples.UsedBy(name).Should().Equal("Used");

    [Fact]
    public void A_namespace_that_uses_no_other_has_no_arrows() => Samples.UsedBy("Used").Should().BeEmpty();

    [Fact]
    public void Namespaces_below_a_depth_are_grouped() =>
        NamespaceArrows.Read(typeof(NamespaceArrowsTests).Assembly.Location, "PhoneCallCtx.Simulator.Tests.Architecture", depth: 1).Namespaces.Should().Equal(NamespaceArrows.Root, "Samples");

    [Fact]
    public void Each_circle_of_arrows_is_named_once() =>
        NamespaceArrows.Of(("A", "B"), ("B", "C"), ("C", "A"), ("C", "D"), ("D", "E"), ("E", "D")).Circles().Should().Equal(
            "A -> (A uses B) B -> (B uses C) C -> (C uses A) A",
            "D -> (D uses E) E -> (E uses D) D");

    [Fact]
    public void Two_paths_to_the_same_namespace_are_not_a_circle() => NamespaceArrows.Of(("A", "B"), ("A", "C"), ("B", "D"), ("C", "D")).Circles().Should().BeEmpty();

    [Fact]
    public void An_arrow_that_points_up_is_named() => NamespaceArrows.Of(("A", "B"), ("C", "A")).UpwardFrom("A", "B", "C").Should().Equal("A -> B (A uses B)");

    [Fact]
    public void Namespaces_without_floor_and_floors_without_namespace_are_named() =>
        NamespaceArrows.Of(("B", "A")).UpwardFrom("A", "C").Should().Equal("B stands on no floor", "there is no namespace C");
}
