using System.Linq;
using System.Xml.Linq;

namespace PhoneCallCtx.Solution.Source;

/// <summary>
/// The skeleton of the customizations. A packager puts web resources, assemblies and steps into their nodes; without the empty nodes it
/// leaves them out and says no more than a warning.
/// </summary>
internal static class CustomizationsFile
{
    public const string Path = "Other/Customizations.xml";
    public const string Assemblies = "SolutionPluginAssemblies";
    public const string WebResources = "WebResources";
    public const string Steps = "SdkMessageProcessingSteps";

    private static readonly string[] EmptyNodes =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings", "optionsets", WebResources, "CustomControls", Assemblies, Steps,
        "EntityDataProviders",
    ];

    public static SolutionFile Create() => XmlText.Write(Path, new XElement(
        "ImportExportXml",
        XmlText.InstanceDeclaration,
        EmptyNodes.Select(node => new XElement(node)),
        new XElement("Languages", new XElement("Language", SolutionIdentity.Language))));
}
