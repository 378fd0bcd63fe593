using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Checking;

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
