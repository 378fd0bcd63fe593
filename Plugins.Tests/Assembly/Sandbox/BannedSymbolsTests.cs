using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;

/// <summary>The build and the tests of the dll ban the same symbols, for the same reasons.</summary>
public class BannedSymbolsTests
{
    private static readonly (string Symbol, string Reason)[] Banned = File.ReadAllLines(SourceTree.PathOf("Plugins", "BannedSymbols.txt"))
        .Select(line => line.Split("; ", 2)).Select(parts => (parts[0], parts[1])).ToArray();

    [Fact]
    public void The_build_and_the_dll_tests_ban_the_same_symbols() =>
        Banned.Select(banned => (Listed(banned.Symbol), banned.Reason)).Distinct().Should().BeEquivalentTo(ForbiddenSymbols.Pairs);

    [Fact]
    public void A_symbol_is_banned_once() => Banned.Select(banned => banned.Symbol).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Every_overload_is_banned()
    {
        // A line bans one overload for the compiler, so the file needs all overloads that .NET and .NET Framework share.
        foreach (var symbol in ForbiddenSymbols.Pairs.Select(pair => pair.Symbol).Where(symbol => symbol.StartsWith("M:System.", StringComparison.Ordinal)))
        {
            var name = symbol[(symbol.LastIndexOf('.') + 1)..];
            var type = Type.GetType(symbol[2..symbol.LastIndexOf('.')], throwOnError: true)!;
            var simple = type.GetMethods().Where(method => method.Name == name && method.DeclaringType != typeof(object) && method.GetParameters().All(parameter => parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(bool)))
                .Select(method => method.GetParameters().Length == 0 ? symbol : $"{symbol}({string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.FullName))})");
            simple.Should().BeSubsetOf(Banned.Select(banned => banned.Symbol));
        }
    }

    [Fact]
    public void The_plug_in_is_built_with_the_list_and_warnings_are_errors()
    {
        var project = XDocument.Load(SourceTree.PathOf("Plugins", "PhoneCallCtx.Plugins.csproj"));
        project.Descendants("AdditionalFiles").Select(file => file.Attribute("Include")!.Value).Should().Contain("BannedSymbols.txt");
        project.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value).Should().Contain("Microsoft.CodeAnalysis.BannedApiAnalyzers");
        XDocument.Load(SourceTree.PathOf("Directory.Build.props")).Descendants("TreatWarningsAsErrors").Should().ContainSingle().Which.Value.Should().Be("true");
        foreach (var settings in new[] { ".editorconfig", "Directory.Build.props", "Plugins/PhoneCallCtx.Plugins.csproj" }) File.ReadAllText(SourceTree.PathOf(settings)).Should().NotContain("RS0030");
    }

    [Fact]
    public void No_source_of_the_plug_in_suppresses_the_ban() =>
        Directory.EnumerateFiles(SourceTree.PathOf("Plugins"), "*.cs", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("RS0030", StringComparison.Ordinal)).Should().BeEmpty();

    /// <summary>The symbol as the table has it: with parameters only if the table has them.</summary>
    private static string Listed(string symbol) =>
        symbol[0] != 'M' || ForbiddenSymbols.Pairs.Any(pair => pair.Symbol == symbol) ? symbol : symbol.Split('(')[0];
}
