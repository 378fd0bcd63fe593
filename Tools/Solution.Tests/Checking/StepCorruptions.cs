using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Tests.Checking;

/// <summary>What can be wrong with a step: its form, and what the platform rejects of its registration.</summary>
internal static class StepCorruptions
{
    private static readonly StepRegistration Create = Step("Test: create", "Create");
    private static readonly StepRegistration Update = Step("Test: update", "Update") with { FilteringColumns = ["statecode"], Images = [Image("Before")] };
    private static readonly StepRegistration Delete = Step("Test: delete", "Delete");

    public static IEnumerable<Corruption> All =>
    [
        Of("unknown message", step => step.Element("SdkMessageId")!.Value = "00000000-ea3e-db11-86a7-000a3a5473e8", Create, Found("PCCZIP31", Create, "the message 00000000-ea3e-db11-86a7-000a3a5473e8 is not known. Those that have the same identifier in every environment are: Create, Delete, SetState, SetStateDynamicEntity, Update.")),
        Of("no message", step => step.Element("SdkMessageId")!.Remove(), Create, Found("PCCZIP31", Create, "the message  is not known.")),
        Of("mode that there is not", step => step.Element("Mode")!.Value = "2", Create, Found("PCCZIP32", Create, "Mode is \"2\". It is 0 (synchronous) or 1 (asynchronous).")),
        Of("no mode", step => step.Element("Mode")!.Remove(), Create, Found("PCCZIP32", Create, "Mode is \"\".")),
        Of("no stage", step => step.Element("Stage")!.Remove(), Create, Found("PCCZIP32", Create, "Stage is \"\". It is 10, 20 or 40."), Found("PCCREG01", Create, "stage 10, 20 or 40"), Found("PCCREG22", Create, "its identifier is")),
        Of("rank in words", step => step.Element("Rank")!.Value = "first", Create, Found("PCCZIP32", Create, "Rank is \"first\". It is a number from 1."), Found("PCCREG24", Create, "its rank is 0.")),
        Of("table none", step => step.Element("PluginTypeId")!.AddAfterSelf(new XElement("PrimaryEntity", "none")), Wide, Found("PCCZIP33", Wide, "PrimaryEntity is \"none\"; an import looks for a table of this name.")),
        Of("image of another parameter", step => step.Descendants("MessagePropertyName").Single().Value = "Id", Update, Found("PCCZIP34", Update, "the image Before has the parameter \"Id\"; the message Update requires \"Target\".")),
        Of("image of no parameter", step => step.Descendants("MessagePropertyName").Single().Remove(), Update, Found("PCCZIP34", Update, "the image Before has the parameter \"\"")),
        Of("plug-in type that is not there", step => step.Element("PluginTypeName")!.Value = Create.PluginTypeName + ", Another", Create, Found("PCCZIP35", Create, $"its plug-in type {Create.PluginTypeName}, Another is not in the solution.")),
        Of("no plug-in type", step => { step.Element("PluginTypeName")!.Remove(); step.Element("PluginTypeId")!.Remove(); }, Create, Found("PCCZIP35", Create, "it names no plug-in type: PluginTypeName is missing."), Found("PCCREG22", Create, "its identifier is")),
        Of("export key of no plug-in type", step => { step.Element("PluginTypeName")!.ReplaceWith(new XElement("PluginTypeExportKey", "11111111-2222-5333-8444-555555555555")); step.Element("PluginTypeId")!.Remove(); }, Create,
            Found("PCCZIP35", Create, "its plug-in type 11111111-2222-5333-8444-555555555555 is not in the solution."), Found("PCCREG22", Create, "its identifier is")),
        Of("plug-in type by its identifier alone", step => step.Element("PluginTypeName")!.Remove(), Create, Found("PCCREG22", Create, "its identifier is")),
        Of("identifier of another plug-in type", step => step.Element("PluginTypeId")!.Value = Guid.Empty.ToString(), Create, Found("PCCZIP35", Create, $"its PluginTypeId {Guid.Empty} is not that of {Create.PluginTypeName}.")),
        Of("no identifier of the plug-in type", step => step.Element("PluginTypeId")!.Remove(), Create, Found("PCCZIP35", Create, "its PluginTypeId  is not that of ")),
        Of("no type code", step => step.Element("EventHandlerTypeCode")!.Remove(), Create, Found("PCCZIP36", Create, "EventHandlerTypeCode is not 4602 (plugintype)")),
        Of("type code of a service endpoint", step => step.Element("EventHandlerTypeCode")!.Value = "4618", Create, Found("PCCZIP36", Create, "EventHandlerTypeCode is not 4602 (plugintype)")),
        Of("name of a person", step => step.Add(new XElement("ImpersonatingUserIdName", "A. Person")), Create, Found("PCCZIP37", Create, "ImpersonatingUserIdName contains the name of a person.")),
        .. new[] { "Description", "FilteringAttributes", "Configuration" }.SelectMany(name => new[]
        {
            Of($"empty {name}", step => step.Add(new XElement(name)), Create, Found("PCCZIP38", Create, $"{name} is empty. Leave the element out.")),
            Of($"{name} without text", step => step.Add(new XElement(name, "")), Create, Found("PCCZIP38", Create, $"{name} is empty. Leave the element out.")),
        }),
        new("step without identifier", () =>
        {
            var draft = Draft.Of(Having(Create));
            draft.Steps[0].SetAttributeValue("SdkMessageProcessingStepId", "none");
            draft.RootComponent("92").SetAttributeValue("id", "none");
            return draft.ToZip();
        }, Found("PCCZIP39", Create, "its identifier \"none\" is no GUID."), Found("PCCREG22", Create, "its identifier is not given.")),
        Of("step without name", step => step.SetAttributeValue("Name", null), Create with { Id = Guid.NewGuid() }, new Expected("PCCREG22", "(a step without a name)", "its identifier is ")),
        new("images of one identifier", () =>
        {
            var draft = Draft.Of(Having(Update with { Images = [Image("Before"), Image("Also")] }));
            draft.Steps[0].Descendants("SdkMessageProcessingStepImageId").Last().Value = draft.Steps[0].Descendants("SdkMessageProcessingStepImageId").First().Value;
            return draft.ToZip();
        }, new Expected("PCCZIP51", $"image {Update.Name} and image {Update.Name}", "they have the same identifier, ")),

        Lint("PCCREG01", "a step is registered at stage 10, 20 or 40.", MadeUp.WithId(Create with { Stage = PipelineStage.MainOperation })),
        Lint("PCCREG02", "an asynchronous step runs at stage 40 only.", MadeUp.WithId(Create with { IsAsynchronous = true, Stage = PipelineStage.PreOperation })),
        Lint("PCCREG05", "there is no table contact.", MadeUp.WithId(Create with { Table = "contact" })),
        Lint("PCCREG06", "a step without a table has neither filtering columns nor images.", MadeUp.WithId(Create with { Table = StepRegistration.NoTable, FilteringColumns = ["statecode"] })),
        Lint("PCCREG07", "the message Delete takes no filtering columns.", Delete with { FilteringColumns = ["statecode"] }),
        Lint("PCCREG08", "the filtering columns have a blank.", Update with { FilteringColumns = ["statecode", " statuscode"] }),
        Lint("PCCREG09", "has no column statuscodes.", Update with { FilteringColumns = ["statecode", "statuscodes"] }),
        Lint("PCCREG11", "a Create has no pre-image.", Create with { Images = [Image("Before")] }),
        Lint("PCCREG12", "a Delete has no post-image.", Delete with { Images = [Image("After", ImageType.PostImage)] }),
        Lint("PCCREG13", "there is no post-image before stage 40.", MadeUp.WithId(Update with { Stage = PipelineStage.PreOperation, Images = [Image("After", ImageType.PostImage)] })),
        new("PCCREG14", () =>
        {
            var draft = Draft.Of(Having(Update with { Images = [Image("Before"), Image("After", ImageType.PostImage)] }));
            draft.Steps[0].Descendants("EntityAlias").Last().Value = "Before";
            return draft.ToZip();
        }, Found("PCCREG14", Update, "two images have one name.")),
        new("PCCREG15", () => Draft.Of(Having(Create, Create with { Name = "Test: twin" })).ToZip(),
            new Expected("PCCREG15", "Test: twin", $"the step {Create.Name} has the identifier {Create.Id} too."), new Expected("PCCREG26", "Test: twin", "so the type runs twice.")),
        new("PCCREG16", () =>
        {
            var draft = Draft.Of(Having(Create));
            draft.Steps[0].AddAfterSelf(new XElement(draft.Steps[0]));
            return draft.ToZip();
        }, Found("PCCREG15", Create, "too."), Found("PCCREG16", Create, "it is registered already.")),
        Lint("PCCREG17", "its description has more than 256 characters.", Create with { Description = new string('d', 257) }),
        new("PCCREG17 name", () => Draft.Of(Having(Create with { Name = new string('n', 257) })).ToZip(), new Expected("PCCREG17", new string('n', 257), "its name has more than 256 characters.")),
        Lint("PCCREG18", "without filtering columns it runs on every Update.", Update with { FilteringColumns = [] }),
        Lint("PCCREG19", "the image Before has all columns of the table.", Update with { Images = [new ImageRegistration("Before", ImageType.PreImage, [])] }),
        Lint("PCCREG20", "the filtering columns have statecode more than once.", Update with { FilteringColumns = ["statecode", "statecode"] }),
        new("PCCREG21", () =>
        {
            var draft = Draft.Of(Having(Create, Delete));
            draft.Step(Delete).SetAttributeValue("Name", Create.Name);
            return draft.ToZip();
        }, Found("PCCREG21", Create, $"another step of {Create.PluginTypeName} has this name.")),
        Lint("PCCREG22", $"its identifier is {Delete.Id}. Give {Create.Id}.", Create with { Id = Delete.Id }),
        Lint("PCCREG23", "spkl registers two images of a step and no more.", Update with { Images = [Image("a"), Image("b"), Image("c")] }),
        Lint("PCCREG24", "its rank is 0. Give 1 or more.", Create with { Rank = 0 }),
        new("PCCREG26", () => Draft.Of(Having(Create, Create with { Name = "Test: twin", Id = Guid.Parse("11111111-1111-5111-8111-111111111111") })).ToZip(),
            new Expected("PCCREG22", "Test: twin", "its identifier is 11111111-1111-5111-8111-111111111111."), new Expected("PCCREG26", "Test: twin", $"the step {Create.Name} does the same, so the type runs twice.")),
    ];

    private static StepRegistration Wide => MadeUp.WithId(Create with { Table = StepRegistration.NoTable });

    private static StepRegistration Step(string name, string message) => MadeUp.WithId(MadeUp.Step(name, message) with { PluginTypeName = Shipped.Assembly.Types[0].Name });

    private static ImageRegistration Image(string name, ImageType type = ImageType.PreImage) => new(name, type, ["statecode"]);

    private static AssemblyRegistration Having(params StepRegistration[] steps) => Shipped.Assembly with { Steps = steps };

    private static Expected Found(string code, StepRegistration step, string text) => new(code, step.Name, text);

    private static Corruption Lint(string code, string text, StepRegistration step) => new(code, () => Draft.Of(Having(step)).ToZip(), Found(code, step, text));

    private static Corruption Of(string name, Action<XElement> change, StepRegistration step, params IReadOnlyList<Expected> findings) => new(name, () =>
    {
        var draft = Draft.Of(Having(step));
        change(draft.Steps[0]);
        return draft.ToZip();
    }, findings);
}
