using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Tests.Checking;

/// <summary>What can be wrong with the manifest, the assembly, the custom APIs and the environment variables.</summary>
internal static class ComponentCorruptions
{
    private const string Manifest = "solution.xml";
    private const string Api = "customapis/pcc_TestOnly/customapi.xml";
    private const string Parameter = "customapis/pcc_TestOnly/customapirequestparameters/Text/customapirequestparameter.xml";
    private const string Property = "customapis/pcc_TestOnly/customapiresponseproperties/Answer/customapiresponseproperty.xml";

    private static readonly AssemblyRegistration Full = Shipped.WithApi with
    {
        EnvironmentVariables = [.. Shipped.Assembly.EnvironmentVariables, new EnvironmentVariableRegistration("pcc_TestOnly", "Test", "A test.", "{}")],
    };

    /// <summary>Nothing but the assembly.</summary>
    private static readonly AssemblyRegistration Bare = Shipped.Assembly with { Steps = [], CustomApis = [], EnvironmentVariables = [] };

    private static readonly string FullName = Shipped.Assembly.FullName;
    private static readonly string FirstType = Shipped.Assembly.Types[0].Name;
    private static readonly string FirstFriendlyName = Shipped.Assembly.Types[0].FriendlyName;
    private static readonly string SecondType = Shipped.Assembly.Types[1].Name;
    private const string RulesVariable = "environmentvariabledefinitions/pcc_PhoneCallContextRules/environmentvariabledefinition.xml";
    private const string RulesValues = "environmentvariabledefinitions/pcc_PhoneCallContextRules/environmentvariablevalues.json";

    private static bool IsScript(SolutionFile part) => part.Path == Shipped.ScriptPart;

    private static readonly string Variable = "environmentvariabledefinitions/pcc_TestOnly/environmentvariabledefinition.xml";

    public static IEnumerable<Corruption> All =>
    [
        OfManifest("no unique name", manifest => manifest.Element("UniqueName")!.Remove(), "the solution has no UniqueName."),
        OfManifest("blank unique name", manifest => manifest.Element("UniqueName")!.Value = " ", "the solution has no UniqueName."),
        OfManifest("version of three numbers", manifest => manifest.Element("Version")!.Value = "1.2.3", "the version \"1.2.3\" does not have four numbers"),
        OfManifest("no version", manifest => manifest.Element("Version")!.Remove(), "the version \"\" does not have four numbers"),
        OfManifest("Managed of a folder", manifest => manifest.Element("Managed")!.Value = "2", "Managed is \"2\". In a zip it is 0 (unmanaged) or 1 (managed)."),
        OfManifest("no Managed", manifest => manifest.Element("Managed")!.Remove(), "Managed is \"\"."),
        .. new[] { "p", "ninechars", "1pc", "p-c", "mscrmx", "\u00E9\u00E8", "" }.Select(prefix =>
            OfManifest($"prefix \"{prefix}\"", manifest => manifest.Descendants("CustomizationPrefix").Single().Value = prefix, $"\"{prefix}\" is no customization prefix")),
        OfManifest("no publisher", manifest => manifest.Element("Publisher")!.Remove(), "\"\" is no customization prefix", "CustomizationOptionValuePrefix is not a number from 10000 to 99999."),
        .. new[] { "9999", "100000", "-20000", "" }.Select(number =>
            OfManifest($"option prefix \"{number}\"", manifest => manifest.Descendants("CustomizationOptionValuePrefix").Single().Value = number, "CustomizationOptionValuePrefix is not a number from 10000 to 99999.")),

        Of("assembly not listed", draft => draft.RootComponent("91").Remove(), Listed(11, $"the plug-in assembly {FullName} is no root component")),
        Of("step not listed", draft => draft.RootComponent("92").Remove(), Listed(11, $"the step {FirstStep().Id} is no root component")),
        Of("environment variable not listed", draft => Component(draft, "pcc_TestOnly").Remove(), Listed(11, "the environment variable pcc_TestOnly is no root component")),
        Of("step listed and not there", draft => draft.Step(FirstStep()).Remove(), Listed(12, $"the root component of type 92 {FirstStep().Id} is not in the zip")),
        Of("environment variable listed and not there", draft => draft.Parts.Remove(draft.Parts.At(Variable)), Listed(12, "the root component of type 380 pcc_TestOnly is not in the zip")),
        Of("other component listed and not there", draft => draft.RootComponents.Add(new XElement("RootComponent", new XAttribute("type", 61), new XAttribute("schemaName", "pcc_page.js"))), Listed(12, "the root component of type 61 pcc_page.js is not in the zip")),
        Of("web resource not listed", draft => draft.RootComponent("61").Remove(), Listed(11, "the web resource pcc_/phonecallctx.js is no root component")),
        Of("web resource listed and not there", draft =>
        {
            draft.WebResource.Remove();
            draft.Parts.RemoveAll(IsScript);
        }, Listed(12, "the root component of type 61 pcc_/phonecallctx.js is not in the zip")),
        Of("web resource without its content", draft => draft.Parts.RemoveAll(IsScript), new Expected("PCCZIP46", "web resource pcc_/phonecallctx.js", "the zip has no part \"WebResources/pcc_phonecallctxjs")),
        Of("content without its web resource", draft => draft.WebResource.Element("FileName")!.Value = "/WebResources/other", new Expected("PCCZIP46", "web resource pcc_/phonecallctx.js", "the zip has no part \"WebResources/other\""), new Expected("PCCZIP46", Shipped.ScriptPart, "no web resource of customizations.xml names the part")),
        Of("web resource of another name", draft =>
        {
            draft.WebResource.Element("Name")!.Value = "other_/phonecallctx.js";
            draft.RootComponent("61").SetAttributeValue("schemaName", "other_/phonecallctx.js");
        }, new Expected("PCCZIP46", "web resource other_/phonecallctx.js", "this solution has only the web resource pcc_/phonecallctx.js")),
        Of("web resource of another type", draft => draft.WebResource.Element("WebResourceType")!.Value = "1", new Expected("PCCZIP46", "web resource pcc_/phonecallctx.js", "WebResourceType is \"1\", not 3 (script).")),
        Of("web resource without an identifier", draft => draft.WebResource.Element("WebResourceId")!.Remove(), new Expected("PCCZIP46", "web resource pcc_/phonecallctx.js", "WebResourceId is not an identifier")),
        Of("two web resources of one name", draft =>
        {
            var copy = new XElement(draft.WebResource);
            copy.Element("WebResourceId")!.Value = "{11111111-2222-5333-8444-555555555555}";
            draft.WebResource.AddAfterSelf(copy);
        }, new Expected("PCCZIP51", "web resource pcc_/phonecallctx.js", "two components have this name.")),
        Of("assembly listed by another version", draft => draft.RootComponent("91").SetAttributeValue("schemaName", "Another"), Listed(11, FullName), Listed(12, "the root component of type 91 Another is not in the zip")),
        Of("assembly listed without its id", draft => draft.RootComponent("91").SetAttributeValue("id", null), Listed(13, $"the root component {FullName} has no id")),

        Of("no dll", draft => draft.Parts.Remove(draft.Parts.At(Shipped.DllPart)), new Expected("PCCZIP21", FullName, $"the zip has no part \"{Shipped.DllPart}\"")),
        Of("dll elsewhere", draft => draft.Assembly.Element("FileName")!.Value = "/PluginAssemblies/a.dll", Loose(), new Expected("PCCZIP21", FullName, "the zip has no part \"PluginAssemblies/a.dll\"")),
        Of("no FileName", draft => draft.Assembly.Element("FileName")!.Remove(), Loose(), new Expected("PCCZIP21", FullName, "the zip has no part \"\"")),
        Of("dll with its dots", draft =>
        {
            draft.Assembly.Element("FileName")!.Value = "/PluginAssemblies/PhoneCallCtx.Plugins.dll";
            draft.Parts.Add(draft.Parts.At(Shipped.DllPart) with { Path = "PluginAssemblies/PhoneCallCtx.Plugins.dll" });
            draft.Parts.RemoveAll(part => part.Path == Shipped.DllPart);
        }, new Expected("PCCZIP21", "PluginAssemblies/PhoneCallCtx.Plugins.dll", "packagers name the dll as its assembly without dots: PhoneCallCtxPlugins.dll.")),
        OfBare("second plug-in assembly", draft => AddAssembly(draft, OtherSolution.Export().Assembly), new Expected("PCCZIP29", OtherSolution.FullName, $"it is a second plug-in assembly ({OtherSolution.AssemblyPath}); this solution has only PhoneCallCtx.Plugins, once.")),
        OfBare("plug-in assembly in place of the one that ships", draft =>
        {
            draft.RootComponent("91").Remove();
            AddAssembly(draft, OtherSolution.Export().Assembly);
            draft.Customizations.Descendants("PluginAssembly").First().Remove();
            draft.Parts.Remove(draft.Parts.At(Shipped.DllPart));
        }, new Expected("PCCZIP29", OtherSolution.FullName, "Remove it from customizations.xml and the zip, or put it into a solution of its own.")),
        WithDll("dll that is text", () => "no dll"u8.ToArray(), new Expected("PCCZIP22", Shipped.DllPart, "it is not a .NET assembly")),
        WithDll("dll that is empty", () => [], new Expected("PCCZIP22", Shipped.DllPart, "it is not a .NET assembly")),
        WithDll("dll cut off", () => Shipped.Dll[..^(Shipped.Dll.Length / 2)], new Expected("PCCZIP22", Shipped.DllPart, "it is not a .NET assembly")),
        WithDll("dll with a symbol file", Dlls.WithSymbolFile, new Expected("PCCZIP27", Shipped.DllPart, "the dll has debug data (CodeView")),
        WithDll("dll with symbols in it", Dlls.WithSymbols, new Expected("PCCZIP27", Shipped.DllPart, "EmbeddedPortablePdb")),
        WithDll("dll without optimization", Dlls.Unoptimized, new Expected("PCCZIP28", Shipped.DllPart, "the dll was compiled without optimization: ")),
        WithDll("dll without optimization, of an old compiler", Dlls.UnoptimizedWithFlags, new Expected("PCCZIP28", Shipped.DllPart, "dotnet build Plugins -c Release --no-incremental.")),
        WithDll("dll of another key", Dlls.OtherKey, new Expected("PCCZIP23", FullName, $"the public key token of the dll is {Dlls.OtherToken}, not {Shipped.Assembly.PublicKeyToken}")),
        WithDll("dll without a key", Dlls.NoKey, new Expected("PCCZIP23", FullName, "the public key token of the dll is none, not ")),
        WithDll("dll of another version", () => Dlls.Version("1.1.0.0"), new Expected("PCCZIP23", FullName, "the dll is PhoneCallCtx.Plugins, Version=1.1.0.0, ")),
        WithDll("dll of another name", () => Dlls.Name("PhoneCall.CtxPlugins"), new Expected("PCCZIP23", FullName, "the dll is PhoneCall.CtxPlugins, ")),
        OfBare("full name that is none", draft => Named(draft, ", ,"), new Expected("PCCZIP23", ", ,", "the public key token of the dll is "), new Expected("PCCZIP23", ", ,", "the dll is " + FullName)),
        OfBare("plug-in type of another assembly", draft => draft.Types[0].SetAttributeValue("AssemblyQualifiedName", FirstType + ", Another"), new Expected("PCCZIP23", FullName, $"the plug-in type {FirstType} is of another assembly: {FirstType}, Another.")),
        WithDll("plug-in type that the dll does not declare", () => Dlls.Without(FirstType), new Expected("PCCZIP24", FullName, $"the dll declares no plug-in type {FirstType}.")),
        OfBare("plug-in type that the zip does not have", draft => draft.Types[0].Remove(), new Expected("PCCZIP25", FullName, $"the plug-in type {FirstType} of the dll is not in the solution.")),
        Of("no source type", draft => draft.Assembly.Element("SourceType")!.Remove(), new Expected("PCCZIP26", FullName, "SourceType is not 0 (database).")),
        Of("source type disk", draft => draft.Assembly.Element("SourceType")!.Value = "1", new Expected("PCCZIP26", FullName, "SourceType is not 0 (database).")),
        Of("no sandbox", draft => draft.Assembly.Element("IsolationMode")!.Value = "1", new Expected("PCCZIP26", FullName, "IsolationMode is not 2 (sandbox)")),
        Of("no isolation mode", draft => draft.Assembly.Element("IsolationMode")!.Remove(), new Expected("PCCZIP26", FullName, "IsolationMode is not 2 (sandbox)")),
        Of("no assembly id", draft => draft.Assembly.SetAttributeValue("PluginAssemblyId", null), new Expected("PCCZIP26", FullName, "PluginAssemblyId is missing")),
        Of("no friendly name", draft => draft.Types[0].Element("FriendlyName")!.Remove(), new Expected("PCCZIP26", FullName, $"the plug-in type {FirstType} has no FriendlyName.")),

        Of("custom API of no plug-in type", draft => draft.Edit(Api, api => api.Descendants("plugintypeid").Last().Value = "x"), new Expected("PCCZIP35", Api, "its plug-in type x is not in the solution.")),
        Of("custom API without plug-in type", draft => draft.Edit(Api, api => api.Element("plugintypeid")!.Remove()), new Expected("PCCZIP35", Api, "it names no plug-in type: plugintypeid has neither a plugintypeid nor a plugintypeexportkey")),
        Of("custom API with an empty plug-in type", draft => draft.Edit(Api, api => api.Element("plugintypeid")!.RemoveNodes()), new Expected("PCCZIP35", Api, "it names no plug-in type")),
        Of("custom API by a blank export key", draft => draft.Edit(Api, api => api.Element("plugintypeid")!.ReplaceNodes(new XElement("plugintypeexportkey", " "))), new Expected("PCCZIP35", Api, "it names no plug-in type")),
        Of("custom API by an export key of no plug-in type", draft => draft.Edit(Api, api => api.Element("plugintypeid")!.ReplaceNodes(new XElement("plugintypeexportkey", "11111111-2222-5333-8444-555555555555"))), new Expected("PCCZIP35", Api, "its plug-in type 11111111-2222-5333-8444-555555555555 is not in the solution. Give the PluginTypeId of a plug-in type of the zip as plugintypeexportkey")),
        Of("custom API by the export key of its class", draft => draft.Edit(Api, api => api.Element("plugintypeid")!.ReplaceNodes(new XElement("plugintypeexportkey", FirstType))), new Expected("PCCZIP35", Api, $"its plug-in type {FirstType} is not in the solution. Give the PluginTypeId of a plug-in type of the zip as plugintypeexportkey")),
        .. new[] { "3", "-1", "global", "" }.Select(value => Of($"binding {value}", draft => draft.Edit(Api, api => api.Element("bindingtype")!.Value = value), new Expected("PCCZIP43", Api, $"bindingtype is \"{value}\", which does not exist. Give 0 (global), 1 (a row) or 2 (a collection of rows)."))),
        Of("no binding", draft => draft.Edit(Api, api => api.Element("bindingtype")!.Remove()), new Expected("PCCZIP43", Api, "bindingtype is \"\", which does not exist.")),
        Of("binding without a table", draft => draft.Edit(Api, api => api.Element("bindingtype")!.Value = "1"), new Expected("PCCZIP43", Api, "bindingtype is 1, but boundentitylogicalname names no table.")),
        Of("steps of others that do not exist", draft => draft.Edit(Api, api => api.Element("allowedcustomprocessingsteptype")!.Value = "3"), new Expected("PCCZIP43", Api, "allowedcustomprocessingsteptype is \"3\", which does not exist.")),
        Of("custom API in a folder of another name", draft => draft.Edit(Api, api => api.SetAttributeValue("uniquename", "pcc_Other")), new Expected("PCCZIP44", Api, "the uniquename \"pcc_Other\" is not the name of its folder, \"pcc_TestOnly\". Rename one of them")),
        Of("custom API in a folder of another case", draft => draft.Edit(Api, api => api.SetAttributeValue("uniquename", "pcc_testOnly")), new Expected("PCCZIP44", Api, "the uniquename \"pcc_testOnly\" is not the name of its folder")),
        Of("custom API of another name than its folder", draft => draft.Edit(Api, api => api.Element("name")!.Value = "Test only"), new Expected("PCCZIP44", Api, "the name \"Test only\" is not that of its folder, \"pcc_TestOnly\".")),
        Of("custom API without a unique name", draft => draft.Edit(Api, api => api.SetAttributeValue("uniquename", null)), new Expected("PCCZIP41", Api, "the unique name \"\" does not begin with"), new Expected("PCCZIP44", Api, "the uniquename \"\" is not the name of its folder")),
        Of("parameter in a folder of another name", draft => draft.Edit(Parameter, parameter => parameter.SetAttributeValue("uniquename", "Other")), new Expected("PCCZIP44", Parameter, "the uniquename \"Other\" is not the name of its folder, \"Text\".")),
        Of("property in a folder of another name", draft => draft.Edit(Property, property => property.SetAttributeValue("uniquename", "Other")), new Expected("PCCZIP44", Property, "the uniquename \"Other\" is not the name of its folder, \"Answer\".")),
        Of("custom API of another prefix", draft => draft.Edit(Api, api => api.SetAttributeValue("uniquename", "other_Test")), new Expected("PCCZIP41", Api, "the unique name \"other_Test\" does not begin with the prefix of the publisher, pcc_."), new Expected("PCCZIP44", Api, "the uniquename \"other_Test\" is not the name of its folder, \"pcc_TestOnly\".")),
        Of("custom API without response", draft => draft.Parts.RemoveAll(part => part.Path.Contains("pcc_TestOnly/customapiresponseproperties", StringComparison.Ordinal)), new Expected("PCCZIP41", Api, "it has no response property")),
        Of("response property that is optional", draft => draft.Edit(Property, property => property.Add(new XElement("isoptional", 0))), new Expected("PCCZIP41", Property, "a response property has no isoptional")),
        .. new[] { "13", "-1", "String", "" }.Select(type => Of($"parameter of type \"{type}\"", draft => draft.Edit(Parameter, parameter => parameter.Element("type")!.Value = type), new Expected("PCCZIP41", Parameter, $"the type \"{type}\" is not one from 0 to 12."))),
        Of("property without type", draft => draft.Edit(Property, property => property.Element("type")!.Remove()), new Expected("PCCZIP41", Property, "the type \"\" is not one from 0 to 12.")),
        Of("parameter without description", draft => draft.Edit(Parameter, parameter => parameter.Element("description")!.Remove()), new Expected("PCCZIP41", Parameter, "the description is missing.")),
        Of("custom API with an empty display name", draft => draft.Edit(Api, api => api.Element("displayname")!.SetAttributeValue("default", "")), new Expected("PCCZIP41", Api, "the displayname is missing.")),
        Of("description that is too long", draft => draft.Edit(Api, api => api.Element("description")!.SetAttributeValue("default", new string('d', 301))), new Expected("PCCZIP41", Api, "the description has more than 300 characters.")),
        Of("parameter without name", draft => draft.Edit(Parameter, parameter => parameter.Element("name")!.Value = ""), new Expected("PCCZIP41", Parameter, "the name is missing.")),
        Of("parameter of no custom API", draft => draft.Parts.Add(draft.Parts.At(Parameter) with { Path = "customapis/pcc_Other/customapirequestparameters/Text/customapirequestparameter.xml" }),
            new Expected("PCCZIP41", "customapis/pcc_Other/customapirequestparameters/Text/customapirequestparameter.xml", "there is no customapis/pcc_Other/customapi.xml.")),
        Of("property of no custom API", draft => draft.Parts.Add(draft.Parts.At(Property) with { Path = "customapis/customapiresponseproperty.xml" }), new Expected("PCCZIP41", "customapis/customapiresponseproperty.xml", "its custom API is missing")),
        Of("file that is no part of a custom API", draft => draft.Parts.Add(TestZip.File("customapis/pcc_TestOnly/other.xml", "<other />")), new Expected("PCCZIP41", "customapis/pcc_TestOnly/other.xml", "an element other is no part of a custom API.")),

        OfRules("current value that cannot be used", Values("""{"nosuch":1}"""), "the value of pcc_PhoneCallContextRules cannot be used: there is no setting nosuch. With it the plug-in rejects every request in each process that starts."),
        OfRules("current value in a list that cannot be used", """{"environmentvariablevalues":{"environmentvariablevalue":[{"value":"{}"},{"value":"nosuch"}]}}""", "cannot be used: there is no setting nosuch."),
        OfRules("current value that is too long", Values(new string(' ', 2001)), "it has 2001 characters, and the column takes 2000."),
        .. new[] { "", "{", "[]", "{}", """{"environmentvariablevalues":[]}""", """{"environmentvariablevalues":{}}""", """{"environmentvariablevalues":{"environmentvariablevalue":{}}}""", """{"environmentvariablevalues":{"environmentvariablevalue":{"value":{"mode":"audit"}}}}""", """{"environmentvariablevalues":{"environmentvariablevalue":{"value":"\ud800"}}}""" }
            .Select(text => OfRules($"current value of another shape {text}", text, "so the value cannot be read. Correct the file, or remove it")),
        Of("default value that cannot be used", draft => draft.Edit(RulesVariable, variable => variable.Element("defaultvalue")!.Value = """{"nosuch":1}"""), new Expected("PCCZIP45", RulesVariable, "the defaultvalue of pcc_PhoneCallContextRules cannot be used: there is no setting nosuch.")),
        Of("default value of the rules that is no JSON", draft => draft.Edit(RulesVariable, variable => variable.Element("defaultvalue")!.Value = "nosuch"), new Expected("PCCZIP42", RulesVariable, "the default value is no JSON.")),
        Of("current value in the definition that cannot be used", draft => draft.Edit(RulesVariable, variable => variable.Add(new XElement("environmentvariablevalues", new XElement("environmentvariablevalue", new XElement("value", "nosuch"))))), new Expected("PCCZIP45", RulesVariable, "the value of pcc_PhoneCallContextRules cannot be used")),

        Of("environment variable of another prefix", draft =>
        {
            draft.Edit(Variable, variable => variable.SetAttributeValue("schemaname", "other_Test"));
            Component(draft, "pcc_TestOnly").SetAttributeValue("schemaName", "other_Test");
        }, new Expected("PCCZIP42", Variable, "the schema name \"other_Test\" does not begin with the prefix of the publisher, pcc_.")),
        Of("environment variable of another type", draft => draft.Edit(Variable, variable => variable.Element("type")!.Value = "100000000"), new Expected("PCCZIP42", Variable, "the type is 100000000, not 100000003 (JSON).")),
        Of("environment variable without type", draft => draft.Edit(Variable, variable => variable.Element("type")!.Remove()), new Expected("PCCZIP42", Variable, "the type is , not 100000003 (JSON).")),
        .. new[] { "{", "", "[]", "\"text\"" }.Select(value => Of($"default value {value}", draft => draft.Edit(Variable, variable => variable.Element("defaultvalue")!.Value = value), new Expected("PCCZIP42", Variable, "the default value is no JSON."))),
        Of("no default value", draft => draft.Edit(Variable, variable => variable.Element("defaultvalue")!.Remove()), new Expected("PCCZIP42", Variable, "the default value is no JSON.")),

        OfBare("plug-in types of one identifier", draft => draft.Types[1].SetAttributeValue("PluginTypeId", (string?)draft.Types[0].Attribute("PluginTypeId")), new Expected("PCCZIP51", $"plug-in type {FirstType} and plug-in type {SecondType}", "they have the same identifier, ")),
        OfBare("assembly and plug-in type of one identifier", draft => draft.Types[0].SetAttributeValue("PluginTypeId", "{" + ((string)draft.Assembly.Attribute("PluginAssemblyId")!).ToUpperInvariant() + "}"), new Expected("PCCZIP51", $"plug-in assembly {FullName} and plug-in type {FirstType}", "they have the same identifier, ")),
        OfBare("plug-in types of one friendly name", draft => draft.Types[1].Element("FriendlyName")!.Value = FirstFriendlyName.ToUpperInvariant(), new Expected("PCCZIP51", "friendly name " + FirstFriendlyName, "two components have this name.")),
        OfBare("plug-in type twice", draft =>
        {
            var again = new XElement(draft.Types[0]);
            again.SetAttributeValue("PluginTypeId", "b574f3ca-dbc3-5b32-8942-000000000000");
            again.Element("FriendlyName")!.Value = "again";
            draft.Types[0].AddAfterSelf(again);
        }, new Expected("PCCZIP51", "plug-in type " + FirstType, "two components have this name.")),
        Of("custom APIs of one name", draft => draft.Parts.AddRange(draft.Parts.In("customapis/pcc_TestOnly").Select(part => part with { Path = part.Path.Replace("pcc_TestOnly", "pcc_Again", StringComparison.Ordinal) }).ToArray()),
            new Expected("PCCZIP44", "customapis/pcc_Again/customapi.xml", "is not the name of its folder, \"pcc_Again\"."), new Expected("PCCZIP51", "custom API pcc_TestOnly", "two components have this name.")),
        Of("environment variables of one name", draft => draft.Parts.Add(draft.Parts.At(Variable) with { Path = "environmentvariabledefinitions/again/environmentvariabledefinition.xml" }), new Expected("PCCZIP51", "environment variable pcc_TestOnly", "two components have this name.")),
    ];

    /// <summary>The zip of everything, which is right.</summary>
    public static byte[] Good => Draft.Of(Full).ToZip();

    /// <summary>The step that the manifest lists first.</summary>
    private static StepRegistration FirstStep() => Full.Steps.OrderBy(step => step.Name, StringComparer.Ordinal).First();

    private static XElement Component(Draft draft, string schemaName) => draft.RootComponents.Elements().Single(component => (string?)component.Attribute("schemaName") == schemaName);

    private static Expected Loose() => new("PCCZIP09", Shipped.DllPart, "no plug-in assembly of customizations.xml names the dll");

    private static Expected Listed(int number, string text) => new(FormattableString.Invariant($"PCCZIP{number:00}"), Manifest, text);

    private static Corruption Of(string name, Action<Draft> change, params IReadOnlyList<Expected> findings) => new(name, () => Changed(Full, change), findings);

    private static Corruption OfBare(string name, Action<Draft> change, params IReadOnlyList<Expected> findings) => new(name, () => Changed(Bare, change), findings);

    private static Corruption OfManifest(string name, Action<XElement> change, params IReadOnlyList<string> texts) =>
        OfBare(name, draft => change(draft.Manifest), texts.Select(text => new Expected("PCCZIP07", Manifest, text)).ToArray());

    private static Corruption WithDll(string name, Func<byte[]> dll, Expected finding) => Of(name, draft => draft.Replace(Shipped.DllPart, dll()), finding);

    /// <summary>The file of a current value.</summary>
    private static string Values(string rules) => new JsonObject { ["environmentvariablevalues"] = new JsonObject { ["environmentvariablevalue"] = new JsonObject { ["iscustomizable"] = "1", ["value"] = rules } } }.ToJsonString();

    private static Corruption OfRules(string name, string file, string text) => Of(name, draft =>
    {
        draft.Parts.Add(TestZip.File(RulesValues, file));
        draft.Edit("[Content_Types].xml", types => types.Add(new XElement(types.Name.Namespace + "Default", new XAttribute("Extension", "json"), new XAttribute("ContentType", "application/octet-stream"))));
    }, new Expected("PCCZIP45", RulesValues, text));

    private static void AddAssembly(Draft draft, XElement assembly)
    {
        draft.Assembly.AddAfterSelf(assembly);
        draft.RootComponents.AddFirst(new XElement("RootComponent", new XAttribute("type", 91), new XAttribute("id", (string)assembly.Attribute("PluginAssemblyId")!), new XAttribute("schemaName", (string)assembly.Attribute("FullName")!)));
        draft.Parts.Add(OtherSolution.Export().Parts.At(OtherSolution.AssemblyPath));
    }

    private static void Named(Draft draft, string fullName)
    {
        draft.Assembly.SetAttributeValue("FullName", fullName);
        draft.RootComponent("91").SetAttributeValue("schemaName", fullName);
        foreach (var type in draft.Types) type.SetAttributeValue("AssemblyQualifiedName", $"{((string)type.Attribute("AssemblyQualifiedName")!).Split(',')[0]}, {fullName}");
    }

    private static byte[] Changed(AssemblyRegistration assembly, Action<Draft> change)
    {
        var draft = Draft.Of(assembly);
        change(draft);
        return draft.ToZip();
    }
}
