using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;
using PhoneCallCtx.Solution.Lint;

namespace PhoneCallCtx.Plugins.Tests.Assembly;

/// <summary>
/// The rules of the solution checker for plug-ins and activities (Microsoft: "Use solution checker to validate your solutions",
/// best practice rules), each by its name. Rules about registrations read the declarations in the dll; rules about code read its
/// calls. The build bans the same calls.
/// </summary>
public sealed class SolutionCheckerTests
{

    /// <summary>For each rule about code: a member that it looks for.</summary>
    public static TheoryData<string, string, string, string> Calls
    {
        get
        {
            var data = new TheoryData<string, string, string, string>
            {
                // "Avoid selecting all columns": best practices, work with data.
                { "il-specify-column", "Microsoft.Xrm.Sdk.Query.ColumnSet", ".ctor", "System.Boolean" },
                { "il-specify-column", "Microsoft.Xrm.Sdk.Query.ColumnSet", "set_AllColumns", "System.Boolean" },

                // "Set KeepAlive to false when interacting with external hosts": best practices, business logic. The plug-in calls no host.
                { "il-turn-off-keepalive", "System.Net.HttpWebRequest", "set_KeepAlive", "System.Boolean" },
                { "il-turn-off-keepalive", "System.Net.Http.HttpClient", ".ctor", "" },
            };

            // "Retrieve published metadata": best practices, work with metadata.
            AddRequests("il-avoid-unpub-metadata", "Microsoft.Xrm.Sdk.Messages.RetrieveEntityRequest", "Microsoft.Xrm.Sdk.Messages.RetrieveAllEntitiesRequest", "Microsoft.Xrm.Sdk.Messages.RetrieveAttributeRequest",
                "Microsoft.Crm.Sdk.Messages.RetrieveUnpublishedRequest", "Microsoft.Crm.Sdk.Messages.RetrieveUnpublishedMultipleRequest");

            // "Do not use batch request types in plug-ins and workflow activities": best practices, business logic.
            AddRequests("il-avoid-batch-plugin", "Microsoft.Xrm.Sdk.Messages.ExecuteMultipleRequest", "Microsoft.Xrm.Sdk.Messages.ExecuteTransactionRequest");

            // The deprecated requests of "Perform specialized operations using Update", and those of CRM 2011.
            AddRequests("il-avoid-specialized-update-ops", "Microsoft.Crm.Sdk.Messages.AssignRequest", "Microsoft.Crm.Sdk.Messages.SetStateRequest", "Microsoft.Crm.Sdk.Messages.SetParentSystemUserRequest",
                "Microsoft.Crm.Sdk.Messages.SetParentTeamRequest", "Microsoft.Crm.Sdk.Messages.SetParentBusinessUnitRequest", "Microsoft.Crm.Sdk.Messages.SetBusinessEquipmentRequest",
                "Microsoft.Crm.Sdk.Messages.SetBusinessSystemUserRequest");
            AddRequests("il-avoid-crm2011-depr-message", "Microsoft.Xrm.Sdk.OrganizationRequest", "Microsoft.Crm.Sdk.Messages.SetStateDynamicEntityRequest");

            // "Do not use parallel execution within plug-ins and workflow activities": best practices, business logic.
            AddRequests("il-avoid-parallel-plugin", "System.Threading.Thread", "System.Threading.Tasks.Task", "System.Threading.Tasks.Parallel", "System.Threading.ThreadPool", "System.Threading.Timer", "System.Linq.ParallelEnumerable");
            AddRequests("il-avoid-lock-plugin", "System.Threading.Monitor", "System.Threading.Mutex", "System.Threading.SemaphoreSlim", "System.Threading.ReaderWriterLockSlim");
            return data;

            void AddRequests(string rule, params string[] types)
            {
                foreach (var type in types) data.Add(rule, type, ".ctor", "");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void The_code_breaks_no_rule_and_the_build_bans_every_case(string rule, string type, string member, string parameters)
    {
        var isWholeType = ForbiddenSymbols.Pairs.Any(pair => ForbiddenSymbols.ForbidsType(pair.Symbol, type));
        ShippedDll.Uses.Where(use => use.Type == type && (isWholeType || (use.Member == member && use.Parameters == parameters))).Should().BeEmpty(rule);
        ForbiddenSymbols.Pairs.Should().Contain(pair => ForbiddenSymbols.ForbidsMember(pair.Symbol, type, member, parameters), rule);
    }

    [Fact]
    public void Il_use_autonumber_feature_the_code_numbers_no_rows() =>
        ShippedDll.Uses.Where(use => use.Type == "Microsoft.Xrm.Sdk.Query.QueryExpression").Select(use => use.Member).Should().NotContain(["AddOrder", "get_Orders"], "a next number would be found by the greatest one");

    /// <summary>"Avoid duplicate plug-in registrations".</summary>
    [Fact]
    public void Meta_remove_dup_reg_no_step_duplicates_another() => Findings("PCCREG16", "PCCREG26", "PCCREG27").Should().BeEmpty();

    /// <summary>"Include filtering attributes with plug-in registration".</summary>
    [Fact]
    public void Meta_avoid_reg_no_attribute_every_Update_has_filtering_columns()
    {
        Findings("PCCREG18").Should().BeEmpty();
        ShippedDll.Registration.Steps.Should().Contain(step => step.Message == "Update");
    }

    /// <summary>"Limit the registration of plug-ins for Retrieve and RetrieveMultiple messages".</summary>
    [Fact]
    public void Meta_avoid_reg_retrieve_no_step_is_on_a_read()
    {
        Findings("PCCREG25").Should().BeEmpty();
        ShippedDll.Registration.Steps.Select(step => step.Table).Distinct().Should().BeEquivalentTo("msdyn_ocphonecallengagementctx", "environmentvariablevalue", "environmentvariabledefinition");
    }

    [Fact]
    public void Meta_avoid_retrievemultiple_annotation_no_step_is_on_a_read_of_many_rows() => ShippedDll.Registration.Steps.Should().NotContain(step => step.Message == "RetrieveMultiple");

    /// <summary>The platform no longer has the stages of CRM 4.0.</summary>
    [Fact]
    public void Meta_avoid_crm4_event_every_step_has_a_current_stage() => Findings("PCCREG01").Should().BeEmpty();

    /// <summary>"Remove deactivated or disabled configurations": every step of the solution is active.</summary>
    [Fact]
    public void Meta_remove_inactive_every_step_of_the_solution_is_active()
    {
        var steps = Directory.GetFiles(SourceTree.PathOf("Package", "SdkMessageProcessingSteps"), "*.xml").Select(file => XDocument.Load(file).Root!).ToArray();
        steps.Should().HaveCount(ShippedDll.Registration.Steps.Count);
        steps.SelectMany(step => step.Descendants()).Where(element => element.Name.LocalName is "StateCode" or "StatusCode" or "statecode" or "statuscode").Should().BeEmpty("a step without a state is active");
    }

    [Fact]
    public void The_registration_breaks_no_other_rule() => RegistrationLint.Check(ShippedDll.Registration, PhoneCallCatalog.Instance).Should().BeEmpty();

    /// <summary>The test of a rule about registrations begins with its name.</summary>
    [Fact]
    public void The_page_on_deployment_lists_the_rules_of_these_tests()
    {
        var listed = File.ReadLines(SourceTree.PathOf("docs", "deploy.md")).SkipWhile(line => line != "### Rules of the solution checker")
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2).Select(line => line.Split('`')[1]).ToArray();
        var tests = typeof(SolutionCheckerTests).GetMethods().Select(method => method.Name.Replace('_', '-').ToLowerInvariant()).Where(name => name.StartsWith("il-", StringComparison.Ordinal) || name.StartsWith("meta-", StringComparison.Ordinal)).ToArray();
        var calls = Calls.Select(row => (string)row[0]).Distinct(StringComparer.Ordinal).ToArray();

        listed.Should().OnlyHaveUniqueItems().And.HaveCount(calls.Length + tests.Length).And.Contain(calls);
        listed.Except(calls, StringComparer.Ordinal).Should().OnlyContain(rule => tests.Count(test => test.StartsWith(rule + "-", StringComparison.Ordinal)) == 1);
    }

    private static LintFinding[] Findings(params string[] rules)
    {
        RegistrationLint.Rules.Select(rule => rule.Code).Should().Contain(rules);
        return RegistrationLint.Check(ShippedDll.Registration, PhoneCallCatalog.Instance).Where(finding => rules.Contains(finding.Code)).ToArray();
    }
}
