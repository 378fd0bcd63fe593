using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Checking;

namespace PhoneCallCtx.Solution.Tests.Checking;

/// <summary>Solutions of others: only what would stop an import is a finding.</summary>
public sealed class OtherSolutionTests
{
    private static readonly Dictionary<string, Func<OtherSolution>> Valid = new(StringComparer.Ordinal)
    {
        ["an export of today"] = OtherSolution.Export,
        ["tables, flows and web resources"] = OtherSolution.WithoutPlugins,
        ["an export of an old server"] = OtherSolution.OfOldServer,
        ["a plug-in package"] = OtherSolution.WithPackage,
        ["two versions of an assembly"] = OtherSolution.WithTwoVersions,
        ["steps without their assembly"] = OtherSolution.WithStepsOnly,
        ["custom APIs without a plug-in type"] = OtherSolution.WithCustomApisOnly,
        ["a class within a class"] = () => Changed(solution => Rename(solution, "Mono.Cecil.Mixin+Argument")),
        ["an assembly with a raised revision"] = () => Changed(solution => Describe(solution, OtherSolution.FullName.Replace("0.11.6.0", "0.11.6.7", StringComparison.Ordinal))),
        ["a custom API by the identifier of its plug-in type"] = () => Changed(solution => solution.Edit(OtherSolution.ApiPath, api => api.Element("plugintypeid")!.ReplaceNodes(new XElement("plugintypeid", OtherSolution.ExportKey)))),
        ["a root component of an assembly by its identifier"] = () => Changed(solution => solution.Manifest.Descendants("RootComponent").First().SetAttributeValue("schemaName", null)),
        ["symbols, notes and loose files"] = () => Changed(solution => solution.Parts.AddRange([TestZip.File("readme.md", ""), TestZip.File("PluginAssemblies/Other.dll", "MZ"), TestZip.File("Other/Solution.xml", "<a />"), TestZip.File("inner.zip", "PK\u0003\u0004")])),
        ["an assembly in a store of its own"] = () => Changed(solution =>
        {
            solution.Assembly.SetElementValue("SourceType", 4);
            solution.Parts.RemoveAll(part => part.Path == OtherSolution.AssemblyPath);
        }),
    };

    private static readonly (string Name, Action<OtherSolution> Change, string Code, string Text)[] Broken =
    [
        ("no unique name", solution => solution.Manifest.Descendants("UniqueName").First().Remove(), "PCCZIP07", "the solution has no UniqueName."),
        ("no version", solution => solution.Manifest.Descendants("Version").Single().Value = "one", "PCCZIP07", "the version \"one\""),
        ("Managed of a folder", solution => solution.Manifest.Descendants("Managed").Single().Value = "2", "PCCZIP07", "Managed is \"2\"."),
        ("no content type of the dll", solution => solution.Edit("[Content_Types].xml", types => types.Elements().Single(type => (string?)type.Attribute("Extension") == "dll").Remove()), "PCCZIP04", "extension \"dll\""),
        ("a path upward", solution => solution.Parts.Add(TestZip.File("../evil.xml", "<a />")), "PCCZIP08", "the path is not one below the root"),
        ("a part twice", solution => solution.Parts.Add(solution.Parts.At(OtherSolution.AssemblyPath)), "PCCZIP51", "the zip has the part twice."),
        ("a step that is listed and not there", solution => solution.Step.Remove(), "PCCZIP12", "the root component of type 92 b24d984d-0f31-f111-88b4-000d3ab2695d is not in the zip"),
        ("no dll", solution => solution.Parts.RemoveAll(part => part.Path == OtherSolution.AssemblyPath), "PCCZIP21", $"the zip has no part \"{OtherSolution.AssemblyPath}\""),
        ("a dll that is text", solution => solution.Replace(OtherSolution.AssemblyPath, "no dll"u8.ToArray()), "PCCZIP22", "it is not a .NET assembly"),
        ("a dll of another key", solution => Describe(solution, OtherSolution.FullName.Replace("50cebf1cceb9d05e", Dlls.OtherToken, StringComparison.Ordinal)), "PCCZIP23", "the public key token of the dll is 50cebf1cceb9d05e, not 31bf3856ad364e35"),
        ("a dll of another name", solution => Describe(solution, OtherSolution.FullName.Replace("Mono.Cecil,", "Contoso,", StringComparison.Ordinal)), "PCCZIP23", "the dll is Mono.Cecil, "),
        ("a plug-in type that the dll does not have", solution => Rename(solution, "Contoso.NoSuch"), "PCCZIP24", "the dll declares no plug-in type Contoso.NoSuch."),
        ("no friendly name", solution => solution.Type.Element("FriendlyName")!.Remove(), "PCCZIP26", "has no FriendlyName."),
        ("no sandbox", solution => solution.Assembly.Element("IsolationMode")!.Value = "1", "PCCZIP26", "IsolationMode is not 2 (sandbox)"),
        ("assembly and plug-in type of one identifier", solution => solution.Assembly.SetAttributeValue("PluginAssemblyId", OtherSolution.ExportKey), "PCCZIP51", "they have the same identifier"),
        ("a message that is no identifier", solution => solution.Step.Element("SdkMessageId")!.Value = "Update", "PCCZIP31", "the message Update is not known."),
        ("a mode that there is not", solution => solution.Step.Element("Mode")!.Value = "2", "PCCZIP32", "Mode is \"2\"."),
        ("a stage in words", solution => solution.Step.Element("Stage")!.Value = "Post", "PCCZIP32", "Stage is \"Post\"."),
        ("a table none", solution => solution.Step.Element("PrimaryEntity")!.Value = "none", "PCCZIP33", "PrimaryEntity is \"none\""),
        ("an image of another parameter", solution => solution.Image.Element("MessagePropertyName")!.Value = "Id", "PCCZIP34", "the message Update requires \"Target\"."),
        ("a step of a plug-in type that was left out", solution => solution.Step.Element("PluginTypeName")!.Value = "Mono.Cecil.ModuleDefinition, " + OtherSolution.FullName, "PCCZIP35", "its plug-in type Mono.Cecil.ModuleDefinition, Mono.Cecil, "),
        ("a step without identifier", solution =>
        {
            solution.Step.SetAttributeValue("SdkMessageProcessingStepId", "none");
            solution.Manifest.Descendants("RootComponent").ElementAt(1).SetAttributeValue("id", "none");
        }, "PCCZIP39", "its identifier \"none\" is no GUID."),
        ("an asynchronous step before the operation", solution => { solution.Step.Element("Mode")!.Value = "1"; solution.Step.Element("Stage")!.Value = "20"; }, "PCCREG02", "stage 40 only."),
        ("a pre-image of a Create", solution => { solution.Step.Element("SdkMessageId")!.Value = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"; solution.Image.Element("MessagePropertyName")!.Value = "Id"; }, "PCCREG11", "a Create has no pre-image."),
        ("a name that is too long", solution => solution.Step.SetAttributeValue("Name", new string('n', 257)), "PCCREG17", "its name has more than 256 characters."),
        ("an export key of no plug-in type", solution => solution.Edit(OtherSolution.ApiPath, api => api.Descendants("plugintypeexportkey").Single().Value = "11111111-5033-f111-88b4-000d3ab26bbc"), "PCCZIP35", "its plug-in type 11111111-5033-f111-88b4-000d3ab26bbc is not in the solution. Give the PluginTypeId of a plug-in type of the zip as plugintypeexportkey"),
        ("a binding that does not exist", solution => solution.Edit(OtherSolution.ApiPath, api => api.Element("bindingtype")!.Value = "3"), "PCCZIP43", "bindingtype is \"3\", which does not exist."),
        ("a bound custom API without a table", solution => solution.Edit(OtherSolution.ApiPath, api => api.Element("bindingtype")!.Value = "2"), "PCCZIP43", "boundentitylogicalname names no table."),
        ("a custom API in a folder of another name", solution => solution.Edit(OtherSolution.ApiPath, api => api.SetAttributeValue("uniquename", "sample_Other")), "PCCZIP44", "the uniquename \"sample_Other\" is not the name of its folder, \"sample_Answer\"."),
        ("a parameter of no type", solution => solution.Edit(OtherSolution.ParameterPath, parameter => parameter.Element("type")!.Value = "13"), "PCCZIP41", "the type \"13\" is not one from 0 to 12."),
        ("an optional response property", solution => solution.Edit(OtherSolution.PropertyPath, property => property.Add(new XElement("isoptional", 0))), "PCCZIP41", "a response property has no isoptional"),
        ("a description that is too long", solution => solution.Edit(OtherSolution.ParameterPath, parameter => parameter.Element("description")!.SetAttributeValue("default", new string('d', 301))), "PCCZIP41", "more than 300 characters."),
        ("a variable of no type", solution => solution.Edit(OtherSolution.VariablePath, variable => variable.Element("type")!.Value = "6"), "PCCZIP42", "the type is 6"),
        ("a variable twice", solution => solution.Parts.Add(solution.Parts.At(OtherSolution.VariablePath) with { Path = "environmentvariabledefinitions/again/environmentvariabledefinition.xml" }), "PCCZIP51", "two components have this name."),
    ];

    public static TheoryData<string> ValidNames => [.. Valid.Keys];

    public static TheoryData<string> BrokenNames => [.. Broken.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(ValidNames))]
    public void A_valid_solution_of_others_has_no_finding_and_is_reported_as_one(string name)
    {
        var report = SolutionCheck.Check(Valid[name]().ToZip());
        report.Findings.Should().BeEmpty();
        report.IsOfOthers.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(BrokenNames))]
    public void What_would_stop_the_import_of_a_solution_of_others_is_found_and_nothing_else(string name)
    {
        var (_, change, code, text) = Broken.Single(item => item.Name == name);
        var report = SolutionCheck.Check(Changed(change).ToZip());
        var finding = report.Findings.Should().ContainSingle().Which;
        (finding.Code, finding.StopsImport, report.IsOfOthers).Should().Be((code, true, true));
        finding.Message.Should().Contain(text);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{{{0}}}")]
    public void Identifiers_are_the_same_with_and_without_braces_in_either_case(string form)
    {
        foreach (var id in new[] { OtherSolution.ExportKey, OtherSolution.ExportKey.ToUpperInvariant() })
            SolutionCheck.Check(Changed(solution => solution.Edit(OtherSolution.ApiPath, api => api.Descendants("plugintypeexportkey").Single().Value = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, id))).ToZip()).Findings.Should().BeEmpty();
    }

    [Fact]
    public void An_export_key_that_is_no_identifier_is_one_of_a_plug_in_type_with_that_key()
    {
        var solution = Changed(solution =>
        {
            solution.Type.SetAttributeValue("PluginTypeExportKey", "Contoso.Answer");
            solution.Edit(OtherSolution.ApiPath, api => api.Descendants("plugintypeexportkey").Single().Value = "Contoso.Answer");
        });
        SolutionCheck.Check(solution.ToZip()).Findings.Should().BeEmpty();
        solution.Type.SetAttributeValue("PluginTypeExportKey", "Contoso.Other");
        SolutionCheck.Check(solution.ToZip()).Findings.Should().ContainSingle().Which.Message.Should().StartWith("its plug-in type Contoso.Answer is not in the solution");
    }

    [Fact]
    public void A_solution_of_others_that_brings_a_value_of_the_rules_is_checked_for_that_value_too()
    {
        var solution = Changed(solution => solution.Parts.Add(TestZip.File("environmentvariabledefinitions/pcc_PhoneCallContextRules/environmentvariablevalues.json", """{"environmentvariablevalues":{"environmentvariablevalue":{"schemaname":"pcc_PhoneCallContextRules","value":"{}"}}}""")));
        SolutionCheck.Check(solution.ToZip(), _ => null).Should().BeEquivalentTo(new SolutionReport([]));
        var report = SolutionCheck.Check(solution.ToZip(), _ => "it is wrong.");
        (report.Findings.Should().ContainSingle().Which.Code, report.IsOfOthers).Should().Be(("PCCZIP45", false));
    }

    private static OtherSolution Changed(Action<OtherSolution> change)
    {
        var solution = OtherSolution.Export();
        change(solution);
        return solution;
    }

    /// <summary>Another class for the plug-in type and its step.</summary>
    private static void Rename(OtherSolution solution, string type)
    {
        var name = $"{type}, {OtherSolution.FullName}";
        solution.Type.SetAttributeValue("AssemblyQualifiedName", name);
        solution.Step.Element("PluginTypeName")!.Value = name;
    }

    private static void Describe(OtherSolution solution, string fullName)
    {
        solution.Assembly.SetAttributeValue("FullName", fullName);
        solution.Manifest.Descendants("RootComponent").First().SetAttributeValue("schemaName", fullName);
        solution.Type.SetAttributeValue("AssemblyQualifiedName", $"{OtherSolution.TypeName}, {fullName}");
        solution.Step.Element("PluginTypeName")!.Value = $"{OtherSolution.TypeName}, {fullName}";
    }
}
