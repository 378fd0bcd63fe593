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
    public PackedSolution(IReadOnlyList<SolutionFile> entries, XElement manifest, XElement customizations)
    {
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

    public string Prefix => Manifest.Element("Publisher")?.Element("CustomizationPrefix")?.Value ?? "";

    private IEnumerable<XElement> Nodes(string list, string name) => Customizations.Elements(list).Elements(name);

    private PackedPart[] Read(string folder) => Entries.Where(entry => entry.Path.StartsWith(folder + "/", StringComparison.Ordinal) && entry.Path.EndsWith(".xml", StringComparison.Ordinal))
        .Select(entry => new PackedPart(entry.Path, XmlText.Read(entry))).ToArray();
}

/// <summary>A part of the zip that is XML of its own.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Root">What it says.</param>
internal sealed record PackedPart(string Path, XElement Root);

/// <summary>A plug-in assembly of the zip, and its dll.</summary>
internal sealed class PackedAssembly
{
    public PackedAssembly(XElement element, IReadOnlyList<SolutionFile> entries)
    {
        Element = element;
        DllPath = (element.Element("FileName")?.Value ?? "").TrimStart('/');
        Dll = entries.FirstOrDefault(entry => entry.Path == DllPath);
        if (Dll is null) return;
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

    /// <summary>What the dll itself says; null when it is missing or none.</summary>
    public AssemblyRegistration? Declared { get; }

    /// <summary>How the dll was compiled; null when it is missing or none.</summary>
    public Compilation? Compilation { get; }

    public IEnumerable<XElement> Types => Element.Elements("PluginTypes").Elements("PluginType");

    /// <summary>The class of a plug-in type: its name without that of the assembly.</summary>
    public static string ClassOf(XElement type) => ClassOf((string?)type.Attribute("AssemblyQualifiedName") ?? "");

    public static string ClassOf(string qualifiedName) => qualifiedName.Split(',', 2)[0];
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
