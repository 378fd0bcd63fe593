using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>A solution zip that is read back: its entries and their contents.</summary>
internal sealed class PackedSolution
{
    private const string Packages = "pluginpackages/";
    private const string RulesFolder = EnvironmentVariableFile.Folder + "/" + SolutionIdentity.RulesVariable + "/";

    /// <summary>The most bytes of XML in memory, where a byte may take fifty.</summary>
    private const int MostBytesOfParts = 8 * 1024 * 1024;

    private readonly Func<string, string?> _faultOfRules;
    private readonly HashSet<string> _dlls;

    public PackedSolution(IReadOnlyList<SolutionFile> entries, XElement manifest, XElement customizations, Func<string, string?>? faultOfRules)
    {
        _faultOfRules = faultOfRules ?? (_ => null);
        Entries = entries;
        Manifest = manifest.Element("SolutionManifest") ?? new XElement("SolutionManifest");
        Customizations = customizations;
        RootComponents = Manifest.Element("RootComponents")?.Elements("RootComponent").ToArray() ?? [];
        var parts = new Dictionary<string, SolutionFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries) parts.TryAdd(PartName(entry.Path), entry);
        Assemblies = Nodes(CustomizationsFile.Assemblies, "PluginAssembly").Select(element => new PackedAssembly(element, parts)).ToArray();
        _dlls = Assemblies.Select(assembly => PartName(assembly.DllPath)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Steps = Nodes(CustomizationsFile.Steps, "SdkMessageProcessingStep").Select(element => new PackedStep(element)).ToArray();
        WebResources = Nodes(CustomizationsFile.WebResources, "WebResource").ToArray();
        CustomApis = Read(CustomApiFiles.Folder);
        EnvironmentVariables = Read(EnvironmentVariableFile.Folder);
        HasPackages = entries.Any(entry => entry.Path.StartsWith(Packages, StringComparison.OrdinalIgnoreCase));
    }

    public IReadOnlyList<SolutionFile> Entries { get; }

    public XElement Manifest { get; }

    public XElement Customizations { get; }

    public IReadOnlyList<XElement> RootComponents { get; }

    public IReadOnlyList<PackedAssembly> Assemblies { get; }

    public IReadOnlyList<PackedStep> Steps { get; }

    public IReadOnlyList<XElement> WebResources { get; }

    /// <summary>The files of the custom APIs, their parameters and properties.</summary>
    public IReadOnlyList<PackedPart> CustomApis { get; }

    public IReadOnlyList<PackedPart> EnvironmentVariables { get; }

    public IEnumerable<XElement> Types => Assemblies.SelectMany(assembly => assembly.Types);

    /// <summary>Whether it is the solution of this project, by its unique name or that of its publisher. A damaged one still has either.</summary>
    public bool IsOurs => Manifest.Element("UniqueName")?.Value == SolutionIdentity.UniqueName || Manifest.Element("Publisher")?.Element("UniqueName")?.Value == SolutionIdentity.PublisherUniqueName;

    /// <summary>Whether it is the solution of this project, or one of others with its assembly or its rules variable in it.</summary>
    public bool HasOurs => IsOurs || Assemblies.Any(assembly => assembly.IsOurs) || Entries.Any(entry => entry.Path.StartsWith(RulesFolder, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it has plug-in packages. The files of a zip do not name the plug-in types in them.</summary>
    public bool HasPackages { get; }

    public string Prefix => Manifest.Element("Publisher")?.Element("CustomizationPrefix")?.Value ?? "";

    /// <summary>Why a value of the rules variable cannot be used; null for one that can.</summary>
    public string? FaultOfRules(string value) => _faultOfRules(value);

    /// <summary>Whether a plug-in type of the zip has a key: its identifier in any form, or its export key.</summary>
    public bool HasType(string key) => Types.Any(type => IsSame((string?)type.Attribute("PluginTypeId"), key) || IsSame((string?)type.Attribute("PluginTypeExportKey") ?? type.Element("PluginTypeExportKey")?.Value, key));

    /// <summary>Whether a part is the dll of a plug-in assembly.</summary>
    public bool IsDllOfAssembly(SolutionFile part) => _dlls.Contains(PartName(part.Path));

    /// <summary>A path as parts are compared: names know no upper and lower case, and some packers write a blank as %20.</summary>
    public static string PartName(string path) => Uri.UnescapeDataString(path);

    private static bool IsSame(string? one, string other) =>
        Guid.TryParse(one, out var id) && Guid.TryParse(other, out var otherId) ? id == otherId : string.Equals(one?.Trim(), other, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<XElement> Nodes(string list, string name) => Customizations.Elements(list).Elements(name);

    private PackedPart[] Read(string folder)
    {
        var files = Entries.Where(entry => entry.Path.StartsWith(folder + "/", StringComparison.Ordinal) && entry.Path.EndsWith(".xml", StringComparison.Ordinal)).ToArray();
        return files.Sum(file => (long)file.Content.Length) > MostBytesOfParts
            ? throw new SolutionException($"{folder}: its files have more than {MostBytesOfParts / (1024 * 1024)} MiB together, which is more than any solution has.")
            : files.Select(file => new PackedPart(file.Path, XmlText.Read(file))).ToArray();
    }
}

/// <summary>A part of the zip that is XML of its own.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Root">What it says.</param>
internal sealed record PackedPart(string Path, XElement Root)
{
    /// <summary>An attribute of the root; empty when it is missing.</summary>
    public string Text(string attribute) => (string?)Root.Attribute(attribute) ?? "";
}
