using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Source;

/// <summary>The manifest: names, version, publisher, root components, and what must be there before.</summary>
internal static class SolutionManifest
{
    public const string Path = "Other/Solution.xml";

    /// <summary>The version of the solution in which everything of it was introduced.</summary>
    public const string IntroducedVersion = "0.1.0.0";

    /// <summary>In a folder: it can be packed as either (0 is unmanaged, 1 managed).</summary>
    public const string Both = "2";

    public const string WebResourceType = "61";
    public const string AssemblyType = "91";
    public const string StepType = "92";
    public const string EnvironmentVariableType = "380";

    private const string TableType = "1";

    private static readonly string[] EmptyAddressFields =
    [
        "City", "County", "Country", "Fax", "FreightTermsCode", "ImportSequenceNumber", "Latitude", "Line1", "Line2", "Line3", "Longitude", "Name", "PostalCode", "PostOfficeBox",
        "PrimaryContactName",
    ];

    private static readonly string[] EmptyAddressEnd = ["StateOrProvince", "Telephone1", "Telephone2", "Telephone3", "TimeZoneRuleVersionNumber", "UPSZone", "UTCOffset", "UTCConversionTimeZoneCode"];

    public static SolutionFile Create(AssemblyRegistration assembly, Version version) => XmlText.Write(Path, new XElement(
        "ImportExportXml",
        new XAttribute("version", "9.2.0.0"),
        new XAttribute("SolutionPackageVersion", "9.2"),
        new XAttribute("languagecode", SolutionIdentity.Language),
        new XAttribute("generatedBy", "CrmLive"),
        XmlText.InstanceDeclaration,
        new XElement(
            "SolutionManifest",
            new XElement("UniqueName", SolutionIdentity.UniqueName),
            Named("LocalizedNames", "LocalizedName", SolutionIdentity.DisplayName),
            Named("Descriptions", "Description", SolutionIdentity.Description),
            new XElement("Version", version),
            new XElement("Managed", Both),
            Publisher(),
            new XElement("RootComponents", RootComponents(assembly)),
            new XElement("MissingDependencies", assembly.Steps.Where(NeedsTable).OrderBy(step => step.Name, StringComparer.Ordinal).Select(MissingDependency)))));

    private static IEnumerable<XElement> RootComponents(AssemblyRegistration assembly)
    {
        yield return RootComponent(WebResourceType, new XAttribute("schemaName", SolutionIdentity.FormScript));
        yield return RootComponent(AssemblyType, new XAttribute("id", XmlText.Braced(Identifiers.OfAssembly(assembly))), new XAttribute("schemaName", assembly.FullName));
        foreach (var step in assembly.Steps.OrderBy(step => step.Name, StringComparer.Ordinal)) yield return RootComponent(StepType, new XAttribute("id", XmlText.Braced(step.Id)));
        foreach (var variable in assembly.EnvironmentVariables) yield return RootComponent(EnvironmentVariableType, new XAttribute("schemaName", variable.SchemaName));
    }

    private static XElement RootComponent(string type, params XAttribute[] identity) => new("RootComponent", new XAttribute("type", type), identity, new XAttribute("behavior", 0));

    /// <summary>Whether the table of a step may be missing. Every environment has the tables of environment variables.</summary>
    private static bool NeedsTable(StepRegistration step) => step.Table == SolutionIdentity.Table;

    private static XElement MissingDependency(StepRegistration step) => new(
        "MissingDependency",
        new XElement(
            "Required",
            new XAttribute("type", TableType),
            new XAttribute("schemaName", step.Table),
            new XAttribute("displayName", SolutionIdentity.TableDisplayName),
            new XAttribute("solution", SolutionIdentity.TableSolution)),
        new XElement("Dependent", new XAttribute("type", StepType), new XAttribute("displayName", step.Name), new XAttribute("id", XmlText.Braced(step.Id))));

    private static XElement Publisher() => new(
        "Publisher",
        new XElement("UniqueName", SolutionIdentity.PublisherUniqueName),
        Named("LocalizedNames", "LocalizedName", SolutionIdentity.PublisherDisplayName),
        new XElement("Descriptions"),
        Nil("EMailAddress"),
        Nil("SupportingWebsiteUrl"),
        new XElement("CustomizationPrefix", SolutionIdentity.Prefix),
        new XElement("CustomizationOptionValuePrefix", SolutionIdentity.OptionValuePrefix),
        new XElement("Addresses", Address(1), Address(2)));

    private static XElement Address(int number) => new(
        "Address",
        new XElement("AddressNumber", number),
        new XElement("AddressTypeCode", 1),
        EmptyAddressFields.Select(Nil),
        new XElement("ShippingMethodCode", 1),
        EmptyAddressEnd.Select(Nil));

    private static XElement Named(string list, string item, string text) =>
        new(list, new XElement(item, new XAttribute("description", text), new XAttribute("languagecode", SolutionIdentity.Language)));

    private static XElement Nil(string name) => new(name, new XAttribute(XmlText.Instance + "nil", true));
}
