using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Source;

/// <summary>The file of a step, named after it. The order of the elements is that of exports.</summary>
internal static class StepFile
{
    public const string Folder = "SdkMessageProcessingSteps";

    /// <summary>The object type code of plugintype; without it an import fails with no more than its name.</summary>
    public const string PluginTypeCode = "4602";

    /// <summary>As in exports of today; the column is deprecated.</summary>
    private const string InvocationSource = "1";

    /// <summary>Where a step is: a file that has its name, as far as every file system takes it.</summary>
    public static string PathOf(string name) =>
        $"{Folder}/{string.Concat(name.Replace(": ", " - ", StringComparison.Ordinal).Select(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '-' or '_' or '(' or ')' ? character : '_'))}.xml";

    public static SolutionFile Create(AssemblyRegistration assembly, StepRegistration step) => XmlText.Write(PathOf(step.Name), new XElement(
        "SdkMessageProcessingStep",
        new XAttribute("Name", step.Name),
        new XAttribute("SdkMessageProcessingStepId", XmlText.Braced(step.Id)),
        XmlText.InstanceDeclaration,
        new XElement("SdkMessageId", Messages.IdOf(step.Message) ?? throw new SolutionException($"The step \"{step.Name}\": the message {step.Message} has no identifier that is the same in every environment, so a solution file cannot name it. Register the step with spkl or the Plugin Registration Tool.")),
        new XElement("PluginTypeName", $"{step.PluginTypeName}, {assembly.FullName}"),
        new XElement("PluginTypeId", Identifiers.OfType(assembly, step.PluginTypeName)),
        step.Table == StepRegistration.NoTable ? null : new XElement("PrimaryEntity", step.Table),
        new XElement("AsyncAutoDelete", 0),
        XmlText.Optional("Configuration", step.UnsecureConfiguration),
        XmlText.Optional("Description", step.Description),
        XmlText.Optional("FilteringAttributes", string.Join(',', step.FilteringColumns)),
        new XElement("InvocationSource", InvocationSource),
        new XElement("Mode", step.IsAsynchronous ? 1 : 0),
        new XElement("Rank", step.Rank.ToString(CultureInfo.InvariantCulture)),
        new XElement("EventHandlerTypeCode", PluginTypeCode),
        new XElement("Stage", (int)step.Stage),
        new XElement("IsCustomizable", 1),
        new XElement("IsHidden", 0),
        new XElement("SupportedDeployment", 0),
        new XElement("IntroducedVersion", SolutionManifest.IntroducedVersion),
        new XElement("SdkMessageProcessingStepImages", step.Images.Select(image => Create(step, image)))));

    private static XElement Create(StepRegistration step, ImageRegistration image) => new(
        "SdkMessageProcessingStepImage",
        new XAttribute("Name", image.Name),
        new XElement("SdkMessageProcessingStepImageId", XmlText.Braced(Identifiers.OfImage(step, image))),
        new XElement("Attributes", string.Join(',', image.Columns)),
        new XElement("EntityAlias", image.Name),
        new XElement("ImageType", (int)image.Type),
        new XElement("MessagePropertyName", MessageFacts.ImageProperty(step.Message)),
        new XElement("IsCustomizable", 1));
}
