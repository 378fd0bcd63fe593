using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Tests.Messages;

/// <summary>Every message of the table reference works by the operation that the reference names, with the steps of the plug-in.</summary>
public partial class MessageTests
{
    private const int TimeoutInMilliseconds = 60_000;

    private static readonly IReadOnlyDictionary<string, string> Reference = ReadReference();

    private static readonly Guid Id = new("11111111-0000-4000-8000-000000000001");
    private static readonly Guid NewId = new("11111111-0000-4000-8000-000000000002");

    /// <summary>What a request needs before it, by message.</summary>
    private static readonly Dictionary<string, Action<Case>> Before = new(StringComparer.Ordinal)
    {
        ["Disassociate"] = test => test.Link(),
        ["ModifyAccess"] = test => test.Share(),
        ["PurgeRetainedContent"] = test => test.Retain(),
        ["Restore"] = test => test.Client.Dataverse.Delete(Client.Table, Id),
        ["RetrievePrincipalAccess"] = test => test.Share(),
        ["RetrieveSharedPrincipalsAndAccess"] = test => test.Share(),
        ["RevokeAccess"] = test => test.Share(),
        ["RollbackRetain"] = test => test.Retain(),
    };

    /// <summary>What a request leaves behind, by message. The other messages change no row.</summary>
    private static readonly Dictionary<string, Action<Case>> After = new(StringComparer.Ordinal)
    {
        ["Assign"] = test => test.Row!.GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(test.User),
        ["Associate"] = test => test.Row!.GetAttributeValue<EntityReference>("msdyn_liveworkitemid")!.Id.Should().Be(test.Conversation),
        ["BulkRetain"] = test => test.Retained.Should().Be(1),
        ["Create"] = test => test.Callers.Should().BeEquivalentTo("Ada", "Ada"),
        ["CreateMultiple"] = test => test.Callers.Should().BeEquivalentTo("Ada", "Ada"),
        ["Delete"] = test => test.Row.Should().BeNull(),
        ["Disassociate"] = test => test.Row!.Contains("msdyn_liveworkitemid").Should().BeFalse(),
        ["GrantAccess"] = test => test.Rights.Should().Be(AccessRights.ReadAccess | AccessRights.WriteAccess),
        ["ModifyAccess"] = test => test.Rights.Should().Be(AccessRights.ReadAccess),
        ["PurgeRetainedContent"] = test => test.Retained.Should().Be(1, "its copy stays in retention"),
        ["Restore"] = test => test.Callers.Should().Equal("Ada"),
        ["Retain"] = test => test.Retained.Should().Be(1),
        ["RevokeAccess"] = test => test.Rights.Should().Be(AccessRights.None),
        ["RollbackRetain"] = test => test.Retained.Should().Be(0),
        ["SetState"] = test => test.Row!.GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(2),
        ["Update"] = test => test.Callers.Should().Equal("Grace"),
        ["UpdateMultiple"] = test => test.Callers.Should().Equal("Grace"),
        ["Upsert"] = test => test.Callers.Should().BeEquivalentTo("Ada", "Grace"),
        ["UpsertMultiple"] = test => test.Callers.Should().Equal("Grace"),
    };

    public static TheoryData<string> All => [.. Reference.Keys];

    [Fact]
    public void The_reference_lists_25_messages_and_each_has_an_example() =>
        MessageExamples.All.Select(example => example.Message).Should().HaveCount(25).And.Equal(Reference.Keys);

    [Theory]
    [MemberData(nameof(All))]
    public void A_message_gives_the_answer_of_the_page(string message)
    {
        var test = new Case();
        Before.GetValueOrDefault(message)?.Invoke(test);
        test.Send(Example(message)).Should().Be(Example(message).Answer);
        After.GetValueOrDefault(message, left => left.Callers.Should().Equal("Ada")).Invoke(test);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_message_uses_the_operation_of_the_reference(string message)
    {
        var (request, operation) = (Example(message).Request, Reference[message]);
        if (Method().Match(operation) is { Success: true } method)
        {
            request.Should().StartWith($"{method.Groups["method"].Value} SET");
        }
        else if (Named().Match(operation) is { Success: true } named)
        {
            request.Split(' ')[1].Split('(', '?').Select(part => part.Split('.')[^1]).Should().Contain(named.Groups["name"].Value);
        }
        else
        {
            operation.Should().Contain("ssociate records");
            request.Should().EndWith("/$ref");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_message_has_further_tests(string message)
    {
        var classes = typeof(MessageTests).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0)).Select(type => type.Name);
        Example(message).Tests.Should().NotBeEmpty().And.BeSubsetOf(classes);
    }

    private static MessageExample Example(string message) => MessageExamples.All.Single(example => example.Message == message);

    /// <summary>The messages and their Web API operations, from the table of the reference.</summary>
    private static SortedDictionary<string, string> ReadReference() => new(
        File.ReadLines(SourceTree.PathOf("docs", "reference", "msdyn_ocphonecallengagementctx.md"))
            .SkipWhile(line => line != "## Messages").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|'))
            .ToDictionary(cells => cells[1].Split('`')[1], cells => cells[2], StringComparer.Ordinal), StringComparer.Ordinal);

    [GeneratedRegex("^`(?<method>[A-Z]+)` /msdyn_ocphonecallengagementctxes", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
    private static partial Regex Method();

    [GeneratedRegex(@"xref:Microsoft\.Dynamics\.CRM\.(?<name>\w+)\?", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
    private static partial Regex Named();

    /// <summary>A client with one phone call of Ada, a user and a conversation.</summary>
    private sealed partial class Case
    {
        private readonly (string Placeholder, string Value)[] _values;

        public Case()
        {
            Client = new Client(withPlugin: true);
            Client.Seed((Client.Key, Id), ("msdyn_callername", "Ada"));
            User = Client.Seed("systemuser", ("fullname", "Grace"), ("businessunitid", new EntityReference("businessunit", Client.Seed("businessunit", ("name", "Lisbon")))));
            Conversation = Client.Seed("msdyn_ocliveworkitem", ("subject", "Parcel"));
            _values =
            [
                ("BASE", Client.Root.TrimEnd('/')), ("NS", ApiNames.Namespace), ("SET", Client.Set), ("KEY", Client.Key), ("TABLE", Client.Table),
                ("ID", Id.ToString()), ("NEW", NewId.ToString()), ("USER", User.ToString()), ("CONVERSATION", Conversation.ToString()),
            ];
        }

        public Client Client { get; }

        public Guid User { get; }

        public Guid Conversation { get; }

        public Entity? Row => Client.Dataverse.Find(Client.Table, Id);

        public IEnumerable<string> Callers => Client.Dataverse.ReadAll(Client.Table).Select(row => row.GetAttributeValue<string>("msdyn_callername")!);

        /// <summary>The number of rows in long term retention.</summary>
        public int Retained => Client.Dataverse.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(Client.Table) { DataSource = "retained" }).Entities.Count;

        public AccessRights Rights => ((RetrievePrincipalAccessResponse)Client.Dataverse.Execute(new RetrievePrincipalAccessRequest { Target = Target, Principal = new EntityReference("systemuser", User) })).AccessRights;

        private static EntityReference Target => new(Client.Table, Id);

        public void Link() => Client.Dataverse.Update(new Entity(Client.Table, Id) { ["msdyn_liveworkitemid"] = new EntityReference("msdyn_ocliveworkitem", Conversation) });

        public void Retain() => Client.Dataverse.Execute(new OrganizationRequest("Retain") { ["Target"] = Target });

        public void Share() => Client.Dataverse.Execute(new GrantAccessRequest
        {
            Target = Target,
            PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", User), AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess },
        });

        /// <summary>Sends a request and returns its answer as the examples show it.</summary>
        public string Send(MessageExample example)
        {
            var space = example.Request.IndexOf(' ', StringComparison.Ordinal);
            (string, string)[] headers = example.Header.Length == 0 ? [] : [(example.Header.Split(": ")[0], example.Header.Split(": ")[1])];
            var answer = Client.Send(example.Request[..space], Fill(example.Request[(space + 1)..]), Fill(example.Body), headers);
            var text = answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (answer.Header("OData-EntityId") is { } address) text += $" OData-EntityId: {Show(address)}";
            return answer.Text.Length > 0 ? $"{text} {Show(answer.Text)}" : text;
        }

        private string Fill(string text) => Placeholder().Replace(text, match => _values.Single(pair => pair.Placeholder == match.Value).Value);

        private string Show(string text)
        {
            foreach (var (placeholder, value) in _values) text = text.Replace(value, placeholder, StringComparison.Ordinal);
            return Key().Replace(Version().Replace(text, "W/\\\"VERSION\\\""), "NEW");
        }

        [GeneratedRegex(@"\b(BASE|NS|SET|KEY|TABLE|ID|NEW|USER|CONVERSATION)\b", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
        private static partial Regex Placeholder();

        [GeneratedRegex(@"W/\\""[0-9]+\\""", RegexOptions.None, TimeoutInMilliseconds)]
        private static partial Regex Version();

        [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, TimeoutInMilliseconds)]
        private static partial Regex Key();
    }
}
