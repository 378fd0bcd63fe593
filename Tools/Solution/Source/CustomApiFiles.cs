using System.Collections.Generic;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Source;

/// <summary>
/// The files of a custom API: one for itself, one for each request parameter and response property. They are the same in
/// the folder and in the zip, and not root components (Microsoft: "Create a custom API with solution files").
/// </summary>
internal static class CustomApiFiles
{
    public const string Folder = "customapis";

    public static IEnumerable<SolutionFile> Create(AssemblyRegistration assembly, CustomApiRegistration api)
    {
        var folder = $"{Folder}/{api.UniqueName}";
        yield return XmlText.Write($"{folder}/customapi.xml", new XElement(
            "customapi",
            new XAttribute("uniquename", api.UniqueName),
            new XElement("allowedcustomprocessingsteptype", 0),
            new XElement("bindingtype", 0),
            Labels.Create("description", api.Description),
            Labels.Create("displayname", api.DisplayName),
            new XElement("iscustomizable", 0),
            new XElement("isfunction", 0),
            new XElement("isprivate", 0),
            new XElement("name", api.UniqueName),
            new XElement("plugintypeid", new XElement("plugintypeid", Identifiers.OfType(assembly, api.PluginTypeName))),
            new XElement("workflowsdkstepenabled", 0)));
        foreach (var parameter in api.RequestParameters)
            yield return Create(folder, "customapirequestparameters", "customapirequestparameter", api, parameter, new XElement("isoptional", parameter.IsOptional ? 1 : 0));
        foreach (var property in api.ResponseProperties)
            yield return Create(folder, "customapiresponseproperties", "customapiresponseproperty", api, property, isOptional: null);
    }

    private static SolutionFile Create(string folder, string kinds, string kind, CustomApiRegistration api, CustomApiField field, XElement? isOptional) =>
        XmlText.Write($"{folder}/{kinds}/{field.UniqueName}/{kind}.xml", new XElement(
            kind,
            new XAttribute("uniquename", field.UniqueName),
            Labels.Create("description", field.Description),
            Labels.Create("displayname", field.DisplayName),
            new XElement("iscustomizable", 0),
            isOptional,
            new XElement("name", $"{api.UniqueName}.{field.UniqueName}"),
            new XElement("type", (int)field.Type)));
}
