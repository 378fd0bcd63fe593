using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace PhoneCallCtx.Solution.Tests.Checking;

/// <summary>A solution of others, as a server exports it. A test changes it before it is checked.</summary>
internal sealed class OtherSolution
{
    public const string ExportKey = "dfd20ede-5033-f111-88b4-000d3ab26bbc";
    public const string AssemblyPath = "PluginAssemblies/ContosoPlugins-D9650FD8-5033-F111-88B4-000D3AB26BBC/ContosoPlugins.dll";
    public const string ApiPath = "customapis/sample_Answer/customapi.xml";
    public const string ParameterPath = "customapis/sample_Answer/customapirequestparameters/Question/customapirequestparameter.xml";
    public const string PropertyPath = "customapis/sample_Answer/customapiresponseproperties/Text/customapiresponseproperty.xml";
    public const string VariablePath = "environmentvariabledefinitions/sample_Address/environmentvariabledefinition.xml";
    public const string StepId = "{b24d984d-0f31-f111-88b4-000d3ab2695d}";

    /// <summary>An assembly that declares its registration nowhere, is signed with another key, and names its symbol file.</summary>
    private static readonly byte[] OtherDll = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Mono.Cecil.dll"));

    private OtherSolution(string manifest, string customizations, params SolutionFile[] parts)
    {
        Manifest = XElement.Parse(manifest);
        Customizations = XElement.Parse(customizations);
        Parts = [.. parts];
    }

    public const string FullName = "Mono.Cecil, Version=0.11.6.0, Culture=neutral, PublicKeyToken=50cebf1cceb9d05e";
    public const string TypeName = "Mono.Cecil.AssemblyDefinition";

    public XElement Manifest { get; }

    public XElement Customizations { get; }

    public List<SolutionFile> Parts { get; }

    public XElement Assembly => Customizations.Descendants("PluginAssembly").First();

    public XElement Type => Customizations.Descendants("PluginType").First();

    public XElement Step => Customizations.Descendants("SdkMessageProcessingStep").First();

    public XElement Image => Customizations.Descendants("SdkMessageProcessingStepImage").First();

    /// <summary>What an export of today has: an assembly, a step on another table, a custom API by its export key, and a variable of text.</summary>
    public static OtherSolution Export() => new(
        Head("<CustomizationPrefix>sample</CustomizationPrefix><CustomizationOptionValuePrefix>72700</CustomizationOptionValuePrefix>", $"""
            <RootComponent type="91" id="{"{d9650fd8-5033-f111-88b4-000d3ab26bbc}"}" schemaName="{FullName}" behavior="0" />
            <RootComponent type="92" id="{StepId}" behavior="0" />
            <RootComponent type="380" schemaName="sample_Address" behavior="0" />
            """),
        $"""
        <ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <Entities /><Roles /><Workflows /><FieldSecurityProfiles /><Templates /><EntityMaps /><EntityRelationships /><OrganizationSettings /><optionsets /><CustomControls />
          <SolutionPluginAssemblies>
            <PluginAssembly FullName="{FullName}" PluginAssemblyId="d9650fd8-5033-f111-88b4-000d3ab26bbc" CustomizationLevel="1">
              <IsolationMode>2</IsolationMode><SourceType>0</SourceType><IntroducedVersion>1.0</IntroducedVersion><FileName>/{AssemblyPath}</FileName>
              <PluginTypes>
                <PluginType AssemblyQualifiedName="{TypeName}, {FullName}" PluginTypeId="{ExportKey}" Name="{TypeName}"><FriendlyName>0a4f7c1e-3d52-4b3f-9c0e-9b0f1d3c7a11</FriendlyName></PluginType>
              </PluginTypes>
            </PluginAssembly>
          </SolutionPluginAssemblies>
          <SdkMessageProcessingSteps>
            <SdkMessageProcessingStep Name="Post Update Task" SdkMessageProcessingStepId="{StepId}">
              <SdkMessageId>20bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId><PluginTypeName>{TypeName}, {FullName}</PluginTypeName><PluginTypeId>{ExportKey}</PluginTypeId>
              <PrimaryEntity>task</PrimaryEntity><AsyncAutoDelete>0</AsyncAutoDelete><FilteringAttributes>regardingobjectid,scheduledend,sample_custom</FilteringAttributes>
              <InvocationSource>1</InvocationSource><Mode>0</Mode><Rank>3</Rank><EventHandlerTypeCode>4602</EventHandlerTypeCode><Stage>40</Stage>
              <IsCustomizable>1</IsCustomizable><IsHidden>0</IsHidden><SupportedDeployment>0</SupportedDeployment><IntroducedVersion>1.0</IntroducedVersion>
              <SdkMessageProcessingStepImages>
                <SdkMessageProcessingStepImage Name="image">
                  <SdkMessageProcessingStepImageId>{"{f0d20ede-5033-f111-88b4-000d3ab26bbc}"}</SdkMessageProcessingStepImageId><Attributes>regardingobjectid</Attributes><EntityAlias>image</EntityAlias>
                  <ImageType>0</ImageType><MessagePropertyName>Target</MessagePropertyName><IsCustomizable>1</IsCustomizable>
                </SdkMessageProcessingStepImage>
              </SdkMessageProcessingStepImages>
            </SdkMessageProcessingStep>
          </SdkMessageProcessingSteps>
          <EntityDataProviders /><Languages><Language>1033</Language></Languages>
        </ImportExportXml>
        """,
        ContentTypes("xml", "dll", "json"),
        new SolutionFile(AssemblyPath, OtherDll),
        TestZip.File(ApiPath, $"""
            <customapi uniquename="sample_Answer"><allowedcustomprocessingsteptype>0</allowedcustomprocessingsteptype><bindingtype>0</bindingtype><description default="Answers."><label description="Answers." languagecode="1033" /></description>
            <displayname default="Answer"><label description="Answer" languagecode="1033" /></displayname><iscustomizable>0</iscustomizable><isfunction>1</isfunction><isprivate>0</isprivate><name>sample_Answer</name>
            <plugintypeid><plugintypeexportkey>{ExportKey}</plugintypeexportkey></plugintypeid><workflowsdkstepenabled>0</workflowsdkstepenabled></customapi>
            """),
        TestZip.File(ParameterPath, """<customapirequestparameter uniquename="Question"><description default="Asked." /><displayname default="Question" /><iscustomizable>0</iscustomizable><isoptional>0</isoptional><logicalentityname /><name>sample_Answer.Question</name><type>10</type></customapirequestparameter>"""),
        TestZip.File(PropertyPath, """<customapiresponseproperty uniquename="Text"><description default="Told." /><displayname default="Text" /><iscustomizable>0</iscustomizable><name>sample_Answer.Text</name><type>0</type></customapiresponseproperty>"""),
        TestZip.File(VariablePath, """<environmentvariabledefinition schemaname="sample_Address"><defaultvalue>https://contoso.com</defaultvalue><displayname default="Address" /><introducedversion>1.0</introducedversion><isrequired>0</isrequired><secretstore>0</secretstore><type>100000000</type></environmentvariabledefinition>"""),
        TestZip.File("environmentvariabledefinitions/sample_Address/environmentvariablevalues.json", """{"environmentvariablevalues":{"environmentvariablevalue":{"iscustomizable":"1","value":"https://fabrikam.com"}}}"""));

    /// <summary>What makers export: tables, flows, pages, and nothing of plug-ins.</summary>
    public static OtherSolution WithoutPlugins() => new(
        Head("<CustomizationPrefix></CustomizationPrefix><CustomizationOptionValuePrefix>0</CustomizationOptionValuePrefix>", """
            <RootComponent type="1" schemaName="sample_visit" behavior="0" />
            <RootComponent type="10" schemaName="sample_visit_contact" behavior="0" />
            <RootComponent type="29" id="{a4d5c1f0-9f2b-4a57-8f5c-2f1b4a0c9b11}" behavior="0" />
            <RootComponent type="60" id="{a4d5c1f0-9f2b-4a57-8f5c-2f1b4a0c9b12}" behavior="0" />
            <RootComponent type="61" schemaName="sample_/page one.html" behavior="0" />
            <RootComponent type="10193" schemaName="sample_shared" behavior="0" />
            """, "1.0"),
        """<ImportExportXml><Entities><Entity><Name LocalizedName="Visit">sample_visit</Name></Entity></Entities><WebResources><WebResource><FileName>/WebResources/sample_page one</FileName></WebResource></WebResources><Languages><Language>1033</Language></Languages></ImportExportXml>""",
        TestZip.File("[Content_Types].xml", """<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="text/xml" /><Default Extension="json" ContentType="application/octet-stream" /><Override PartName="/WebResources/sample_page%20one" ContentType="application/octet-stream" /></Types>"""),
        TestZip.File("Workflows/Visit-A4D5C1F0-9F2B-4A57-8F5C-2F1B4A0C9B11.json", "{}"),
        TestZip.File("WebResources/sample_page one", "<html />"),
        TestZip.File("CanvasApps/sample_app_DocumentUri.msapp", "PK\u0003\u0004"));

    /// <summary>An export of 2017: identifiers of assemblies and types were not in it.</summary>
    public static OtherSolution OfOldServer()
    {
        var solution = Export();
        solution.Assembly.SetAttributeValue("PluginAssemblyId", null);
        solution.Type.SetAttributeValue("PluginTypeId", null);
        solution.Parts.RemoveAll(part => part.Path.StartsWith("customapis/", StringComparison.Ordinal));
        foreach (var name in new[] { "PluginTypeId", "EventHandlerTypeCode", "IntroducedVersion" }) solution.Step.Element(name)!.Remove();
        var message = solution.Step.Element("SdkMessageId")!;
        message.Remove();
        solution.Step.Element("Rank")!.AddAfterSelf(message);
        return solution;
    }

    /// <summary>A plug-in package: the types are in it, and steps and custom APIs name them by export keys.</summary>
    public static OtherSolution WithPackage()
    {
        var solution = Export();
        solution.Assembly.Remove();
        solution.Parts.RemoveAll(part => part.Path == AssemblyPath);
        solution.Step.Element("PluginTypeName")!.ReplaceWith(new XElement("PluginTypeExportKey", ExportKey));
        solution.Step.Element("PluginTypeId")!.Remove();
        solution.Parts.Add(TestZip.File("pluginpackages/sample_Contoso/pluginpackage.xml", """<pluginpackage uniquename="sample_Contoso"><name>sample_Contoso</name><version>1.0.0</version></pluginpackage>"""));
        solution.Parts.Add(TestZip.File("pluginpackages/sample_Contoso/package/sample_Contoso.nupkg", "PK\u0003\u0004"));
        return solution;
    }

    /// <summary>Two versions of one assembly, which have types of one name.</summary>
    public static OtherSolution WithTwoVersions()
    {
        var solution = Export();
        var other = new XElement(solution.Assembly);
        other.SetAttributeValue("FullName", FullName.Replace("0.11.6.0", "0.12.0.0", StringComparison.Ordinal));
        other.SetAttributeValue("PluginAssemblyId", "{0D3AB26B-0000-4000-8000-000000000001}");
        other.Element("FileName")!.Value = "/PluginAssemblies/Second/contosoplugins.DLL";
        other.Descendants("PluginType").Single().SetAttributeValue("PluginTypeId", "0d3ab26b-0000-4000-8000-000000000002");
        solution.Assembly.AddAfterSelf(other);
        solution.Parts.Add(new SolutionFile(@"PluginAssemblies\Second\ContosoPlugins.dll", OtherDll));
        return solution;
    }

    /// <summary>Steps of an assembly of another solution, of a service endpoint, on messages that only some environments have, and with a user of their own.</summary>
    public static OtherSolution WithStepsOnly()
    {
        var solution = Export();
        solution.Assembly.Remove();
        solution.Manifest.Descendants("RootComponent").First().Remove();
        solution.Parts.RemoveAll(part => part.Path == AssemblyPath);
        solution.Step.Add(new XElement("ImpersonatingUserIdName"), new XElement("Configuration", ""));
        var endpoint = Copy(2);
        endpoint.Element("PluginTypeName")!.Remove();
        endpoint.Element("PluginTypeId")!.Remove();
        endpoint.Element("EventHandlerTypeCode")!.Value = "4618";
        endpoint.Add(new XElement("EventHandler", "7c1e0a4f-3d52-4b3f-9c0e-9b0f1d3c7a12"));
        var win = Copy(3);
        win.Element("SdkMessageId")!.Value = "27bebb1b-ea3e-db11-86a7-000a3a5473e8";
        win.Element("PrimaryEntity")!.Value = "opportunity";
        win.Element("Stage")!.Value = "30";
        var create = Copy(4);
        create.Element("SdkMessageId")!.Value = "{9EBDBB1B-EA3E-DB11-86A7-000A3A5473E8}";
        create.Descendants("SdkMessageProcessingStepImage").Single().SetElementValue("ImageType", 1);
        create.Descendants("SdkMessageProcessingStepImage").Single().SetElementValue("MessagePropertyName", "id");
        return solution;

        XElement Copy(int number)
        {
            var copy = new XElement(solution.Step);
            var id = FormattableString.Invariant($"{{b24d984d-0f31-f111-88b4-00000000000{number}}}");
            copy.SetAttributeValue("SdkMessageProcessingStepId", id);
            copy.Descendants("SdkMessageProcessingStepImageId").Single().Value = FormattableString.Invariant($"f0d20ede-5033-f111-88b4-00000000000{number}");
            solution.Customizations.Element("SdkMessageProcessingSteps")!.Add(copy);
            solution.Manifest.Descendants("RootComponents").Single().Add(new XElement("RootComponent", new XAttribute("type", 92), new XAttribute("id", id)));
            return copy;
        }
    }

    /// <summary>A custom API that an event raises, and one that is bound to a table; neither has a plug-in type or a response.</summary>
    public static OtherSolution WithCustomApisOnly()
    {
        var solution = WithoutPlugins();
        solution.Parts.Add(TestZip.File("customapis/sample_Raised/customapi.xml", """<customapi uniquename="sample_Raised"><allowedcustomprocessingsteptype>1</allowedcustomprocessingsteptype><bindingtype>0</bindingtype><boundentitylogicalname /><executeprivilegename /><name>sample_Raised</name><plugintypeid /></customapi>"""));
        solution.Parts.Add(TestZip.File("customapis/other_Bound/customapi.xml", """<customapi uniquename="other_Bound"><allowedcustomprocessingsteptype>2</allowedcustomprocessingsteptype><bindingtype>1</bindingtype><boundentitylogicalname>contact</boundentitylogicalname><name>other_Bound</name></customapi>"""));
        solution.Parts.Add(TestZip.File("customapis/other_Bound/notes.xml", "<notes />"));
        return solution;
    }

    /// <summary>Changes a part that is XML of its own.</summary>
    public void Edit(string path, Action<XElement> change)
    {
        var root = Parts.At(path).Root();
        change(root);
        Replace(path, Encoding.UTF8.GetBytes(root.ToString()));
    }

    public void Replace(string path, byte[] content) => Parts[Parts.FindIndex(part => part.Path == path)] = new SolutionFile(path, content);

    public byte[] ToZip() => TestZip.Write([.. Parts, TestZip.File("solution.xml", Manifest.ToString()), TestZip.File("customizations.xml", Customizations.ToString())]);

    private static SolutionFile ContentTypes(params string[] extensions) => TestZip.File("[Content_Types].xml",
        $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{string.Concat(extensions.Select(extension => $"""<Default Extension="{extension}" ContentType="application/octet-stream" />"""))}</Types>""");

    private static string Head(string publisher, string rootComponents, string version = "1.0.0.1") => $"""
        <ImportExportXml version="9.2.24041.123" SolutionPackageVersion="9.2" languagecode="1033" generatedBy="CrmLive" OrganizationVersion="9.2.24041.123" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <SolutionManifest>
            <UniqueName>ContosoSample</UniqueName><LocalizedNames><LocalizedName description="Contoso sample" languagecode="1033" /></LocalizedNames><Descriptions /><Version>{version}</Version><Managed>1</Managed>
            <Publisher><UniqueName>Contoso</UniqueName><LocalizedNames /><Descriptions /><EMailAddress xsi:nil="true" />{publisher}</Publisher>
            <RootComponents>{rootComponents}</RootComponents><MissingDependencies />
          </SolutionManifest>
        </ImportExportXml>
        """;
}
