using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>A solution zip as it is read back: its entries and what they say.</summary>
internal sealed class PackedSolution
{
    private readonly Func<string, string?> _faultOfRules;

    public PackedSolution(IReadOnlyList<SolutionFile> entries, XElement manifest, XElement customizations, Func<string, string?>? faultOfRules)
    {
        _faultOfRules = faultOfRules ?? (_ => null);
        Entries = entries;
        Manifest = manifest.Element("SolutionManifest") ?? new XElement("SolutionManifest");
        Customizations = customizations;
        RootComponents = Manifest.Element("RootComponents")?.Elements("RootComponent").ToArray() ?? [];
        Assemblies = Nodes(CustomizationsFile.Assemblies, "PluginAssembly").Select(element => new PackedAssembly(element, entries)).ToArray();
        Steps = Nodes(CustomizationsFile.Steps, "SdkMessageProcessingStep").Select(element => new PackedStep(element)).ToArray();
        CustomApis = Read(CustomApiFiles.Folder);
        EnvironmentVariables = Read(EnvironmentVariableFile.Folder);
    }

    public IReadOnlyList<SolutionFile> Entries { get; }

    public XElement Manifest { get; }

    public XElement Customizations { get; }

    public IReadOnlyList<XElement> RootComponents { get; }

    public IReadOnlyList<PackedAssembly> Assemblies { get; }

    public IReadOnlyList<PackedStep> Steps { get; }

    /// <summary>The files of the custom APIs, their parameters and properties.</summary>
    public IReadOnlyList<PackedPart> CustomApis { get; }

    public IReadOnlyList<PackedPart> EnvironmentVariables { get; }

    public IEnumerable<XElement> Types => Assemblies.SelectMany(assembly => assembly.Types);

    /// <summary>Whether it is the solution of this project, by its unique name or that of its publisher. A damaged one still has either.</summary>
    public bool IsOurs => Manifest.Element("UniqueName")?.Value == SolutionIdentity.UniqueName || Manifest.Element("Publisher")?.Element("UniqueName")?.Value == SolutionIdentity.PublisherUniqueName;

    /// <summary>Whether it is the solution of this project, or one of others with its assembly in it.</summary>
    public bool HasOurs => IsOurs || Assemblies.Any(assembly => assembly.IsOurs);

    /// <summary>Whether it has plug-in packages. The files of a zip do not name the plug-in types in them.</summary>
    public bool HasPackages => Entries.Any(entry => entry.Path.StartsWith("pluginpackages/", StringComparison.OrdinalIgnoreCase));

    public string Prefix => Manifest.Element("Publisher")?.Element("CustomizationPrefix")?.Value ?? "";

    /// <summary>Why a value of the rules variable cannot be used; null for one that can.</summary>
    public string? FaultOfRules(string value) => _faultOfRules(value);

    private IEnumerable<XElement> Nodes(string list, string name) => Customizations.Elements(list).Elements(name);

    private PackedPart[] Read(string folder) => Entries.Where(entry => entry.Path.StartsWith(folder + "/", StringComparison.Ordinal) && entry.Path.EndsWith(".xml", StringComparison.Ordinal))
        .Select(entry => new PackedPart(entry.Path, XmlText.Read(entry))).ToArray();
}

/// <summary>A part of the zip that is XML of its own.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Root">What it says.</param>
internal sealed record PackedPart(string Path, XElement Root)
{
    /// <summary>An attribute of the root; empty when it is missing.</summary>
    public string Text(string attribute) => (string?)Root.Attribute(attribute) ?? "";
}

/// <summary>A plug-in assembly of the zip, and its dll.</summary>
internal sealed class PackedAssembly
{
    public PackedAssembly(XElement element, IReadOnlyList<SolutionFile> entries)
    {
        Element = element;
        DllPath = (element.Element("FileName")?.Value ?? "").TrimStart('/');
        Dll = entries.FirstOrDefault(entry => IsDllPath(entry.Path));
        if (Dll is null) return;
        Contents = DllContents.Read(Dll.Content);

        // Others declare their registration in their own way, or not at all.
        if (!IsOurs) return;
        try
        {
            Compilation = Compilation.Read(Dll.Content);
            Declared = AssemblyFile.Read(Dll.Content);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or InvalidCastException)
        {
            // It is told as a finding that the dll is none.
        }
    }

    public XElement Element { get; }

    public string FullName => (string?)Element.Attribute("FullName") ?? "";

    public string DllPath { get; }

    public SolutionFile? Dll { get; }

    /// <summary>What the dll says of itself; null when it is missing or none.</summary>
    public DllContents? Contents { get; }

    /// <summary>What the dll of this project declares; null when it is missing or none, and for an assembly of others.</summary>
    public AssemblyRegistration? Declared { get; }

    /// <summary>How the dll of this project was compiled; null when it is missing or none, and for an assembly of others.</summary>
    public Compilation? Compilation { get; }

    /// <summary>Whether it is the plug-in assembly of this project, by its description or its dll.</summary>
    public bool IsOurs => NameOf(FullName) == SolutionIdentity.AssemblyName || Contents?.Name == SolutionIdentity.AssemblyName;

    public IEnumerable<XElement> Types => Element.Elements("PluginTypes").Elements("PluginType");

    /// <summary>The class of a plug-in type: its name without that of the assembly.</summary>
    public static string ClassOf(XElement type) => ClassOf((string?)type.Attribute("AssemblyQualifiedName") ?? "");

    public static string ClassOf(string qualifiedName) => qualifiedName.Split(',', 2)[0];

    /// <summary>The simple name of an assembly: its full name up to the first comma.</summary>
    public static string NameOf(string fullName) => fullName.Split(',', 2)[0].Trim();

    /// <summary>Whether a part is the dll: the names of parts know no upper and lower case, and some packers write blanks as %20.</summary>
    public bool IsDllPath(string path) => DllPath.Length > 0 && Uri.UnescapeDataString(path).Equals(Uri.UnescapeDataString(DllPath), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A step of the zip.</summary>
internal sealed class PackedStep(XElement element)
{
    public XElement Element { get; } = element;

    public string Name => (string?)Element.Attribute("Name") ?? "(a step without a name)";

    public string Id => (string?)Element.Attribute("SdkMessageProcessingStepId") ?? "";

    public string Text(string name) => Element.Element(name)?.Value ?? "";

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The message; null when its identifier is not known.</summary>
    public string? Message => Guid.TryParse(Text("SdkMessageId"), out var id) ? Messages.NameOf(id) : null;

    /// <summary>The simple name of the assembly that its plug-in type is of; empty when it does not say.</summary>
    public string AssemblyName => Text("PluginTypeName").Split(',', 2) is [_, var assembly] ? PackedAssembly.NameOf(assembly) : "";

    /// <summary>The step as it would be registered, as far as it can be read.</summary>
    public StepRegistration ToRegistration() => new()
    {
        Id = Guid.TryParse(Id, out var id) ? id : Guid.Empty,
        Name = Name,
        PluginTypeName = PackedAssembly.ClassOf(Text("PluginTypeName")),
        Message = Message ?? "",
        Table = Element.Element("PrimaryEntity")?.Value ?? StepRegistration.NoTable,
        Stage = (PipelineStage)(Number("Stage") ?? 0),
        IsAsynchronous = Number("Mode") == 1,
        Rank = Number("Rank") ?? 0,
        Description = Text("Description"),
        UnsecureConfiguration = Text("Configuration"),
        FilteringColumns = List(Text("FilteringAttributes")),
        Images = Element.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage").Select(image => new ImageRegistration(
            image.Element("EntityAlias")?.Value ?? "", (ImageType)(int.TryParse(image.Element("ImageType")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var type) ? type : 0), List(image.Element("Attributes")?.Value ?? ""))).ToArray(),
    };

    private static string[] List(string text) => text.Length == 0 ? [] : text.Split(',');
}
