using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Every test of the repository reaches an assertion: a case that returns before one is counted and tests nothing.</summary>
[Trait("Category", "OneCulture")]
public sealed class TestMethodTests
{
    [Fact]
    public void No_test_returns_early_or_asserts_only_under_a_condition()
    {
        var files = Directory.EnumerateFiles(SourceTree.Root, "*.cs", SearchOption.AllDirectories).Where(IsTestSource).ToArray();
        files.Should().HaveCountGreaterThan(100, "the tests of this repository were found");
        var found = files.SelectMany(file => FindEmptyCases(File.ReadAllText(file)).Select(method => Path.GetRelativePath(SourceTree.Root, file) + ": " + method));
        string.Join('\n', found).Should().BeEmpty();
    }

    [Theory]
    [InlineData("if (value is null) return; value.Should().Be(1);")]
    [InlineData("if (value is null) { Prepare(); return; } value.Should().Be(1);")]
    [InlineData("foreach (var part in value) { if (part is null) return; part.Should().Be(1); }")]
    [InlineData("if (value is not null) value.Should().Be(1);")]
    [InlineData("Prepare(); if (value is not null) { Prepare(); Assert.Equal(1, value); }")]
    public void A_test_that_can_end_without_an_assertion_is_found(string body) => FindEmptyCases(TestWith(body)).Should().Equal("Sample, line 1");

    [Theory]
    [InlineData("value.Should().Be(1);")]
    [InlineData("Action act = () => { if (value is null) return; Prepare(); }; act.Should().NotThrow();")]
    [InlineData("value.Should().Be(1); void Prepare() { if (value is null) return; Prepare(); }")]
    [InlineData("if (value is null) value.Should().BeNull(); else value.Should().Be(1);")]
    [InlineData("if (value is null) Prepare(); value.Should().Be(1);")]
    [InlineData("CheckAll(value);")]
    [InlineData("if (value is null) { value.Should().BeNull(); return; } value.Should().Be(1);")]
    [InlineData("foreach (var part in value) if (part is null) part.Should().Be(1);")]
    public void A_test_that_always_reaches_its_assertion_is_not(string body) => FindEmptyCases(TestWith(body)).Should().BeEmpty();

    [Fact]
    public void A_method_that_is_no_test_may_return_early() =>
        FindEmptyCases("class C { void Sample(object value) { if (value is null) return; value.Should().Be(1); } }").Should().BeEmpty();

    [Fact]
    public void A_test_has_only_categories_by_which_a_run_selects()
    {
        var categories =
            from file in Directory.EnumerateFiles(SourceTree.Root, "*.cs", SearchOption.AllDirectories).Where(IsTestSource)
            from attribute in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<AttributeSyntax>()
            where attribute.Name.ToString() == "Trait"
            select attribute.ArgumentList?.ToString();
        categories.Distinct().Should().BeEquivalentTo("(\"Category\", \"Exhaustive\")", "(\"Category\", \"OneCulture\")", "(\"Category\", \"Volume\")");
    }

    private static string TestWith(string body) => "class C { [Theory] public void Sample(object value) { " + body + " } }";

    private static bool IsTestSource(string file)
    {
        var folders = Path.GetRelativePath(SourceTree.Root, file).Split(Path.DirectorySeparatorChar);
        return !folders[0].StartsWith("artifacts", StringComparison.Ordinal) && folders.Any(folder => folder.EndsWith(".Tests", StringComparison.Ordinal));
    }

    private static IEnumerable<string> FindEmptyCases(string source) =>
        from method in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory" or "UnixFact" or "UnixTheory")
        where method.Body is not null && (ReturnsEarly(method.Body) || AssertsOnlyUnderCondition(method.Body))
        select $"{method.Identifier.Text}, line {method.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private static bool ReturnsEarly(BlockSyntax body) =>
        OwnNodes(body).OfType<ReturnStatementSyntax>().Any(statement => statement.Expression is null && !StatementsBefore(statement).Any(Asserts));

    private static bool AssertsOnlyUnderCondition(BlockSyntax body) => Asserts(body) && Assertions(body).All(assertion => IsConditional(assertion, body));

    /// <summary>Whether an assertion is under an <c>if</c> without an <c>else</c>. A loop may have one: it often asserts only where it finds a difference.</summary>
    private static bool IsConditional(SyntaxNode assertion, BlockSyntax body)
    {
        var around = assertion.Ancestors().TakeWhile(node => node != body).ToArray();
        return around.Any(node => node is IfStatementSyntax { Else: null }) && !around.Any(node => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax);
    }

    private static IEnumerable<StatementSyntax> StatementsBefore(SyntaxNode node) =>
        from block in node.Ancestors().OfType<BlockSyntax>()
        from statement in block.Statements
        where statement.Span.End <= node.SpanStart
        select statement;

    private static bool Asserts(StatementSyntax statement) => Assertions(statement).Any();

    private static IEnumerable<InvocationExpressionSyntax> Assertions(StatementSyntax statement) => OwnNodes(statement).OfType<InvocationExpressionSyntax>().Where(IsAssertion);

    private static bool IsAssertion(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax member && (member.Name.Identifier.Text == "Should" || member.Expression.ToString() == "Assert");

    /// <summary>What a test runs itself: the bodies of its lambdas and local functions belong to others.</summary>
    private static IEnumerable<SyntaxNode> OwnNodes(StatementSyntax statement) => statement.DescendantNodes(node => node is not (LambdaExpressionSyntax or LocalFunctionStatementSyntax));
}
