using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Apis;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Tests.Apis;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>
/// An organization service that does not answer. The platform ends the request after two minutes; a plug-in cannot, because it has
/// no threads. But it keeps no other request waiting, and evaluates as usual if the answer arrives.
/// </summary>
public sealed class HangTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private readonly ManualResetEventSlim _release = new();
    private readonly ManualResetEventSlim _reached = new();

    [Theory]
    [InlineData("environmentvariabledefinition")]
    [InlineData("usersettings")]
    public async Task A_hanging_request_delays_no_other_and_is_evaluated_after_the_answer(string table)
    {
        var step = new ValidateOnCreate();
        var organization = Guid.NewGuid();
        var hanging = Start(() => Rejection(step, organization, new Slow(this, table)));
        _reached.Wait(Bound).Should().BeTrue();

        // The same instance, the same organization, another thread.
        (await Start(() => Rejection(step, organization, new Organization())).WaitAsync(Bound)).Should().EndWith("[PCC101]");
        (await Start(() => Rejection(new ValidateOnCreate(), organization, new Organization())).WaitAsync(Bound)).Should().EndWith("[PCC101]");
        hanging.IsCompleted.Should().BeFalse();

        _release.Set();
        (await hanging.WaitAsync(Bound)).Should().EndWith("[PCC101]");
    }

    [Fact]
    public async Task A_request_that_waits_for_its_row_delays_no_other()
    {
        var api = new ValidatePhoneCallContext();
        var hanging = Start(() => Ask(api, new Slow(this, "msdyn_ocphonecallengagementctx")));
        _reached.Wait(Bound).Should().BeTrue();
        (await Start(() => Ask(api, new Organization { Row = PhoneCall.State(0, 1) })).WaitAsync(Bound)).Should().Be("accepted");
        hanging.IsCompleted.Should().BeFalse();

        _release.Set();
        (await hanging.WaitAsync(Bound)).Should().Be("accepted");
    }

    public void Dispose()
    {
        _release.Set();
        _release.Dispose();
        _reached.Dispose();
    }

    private static Task<string> Start(Func<string> run) => Task.Factory.StartNew(run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static string Rejection(ValidateOnCreate step, Guid organization, IOrganizationServiceFactory factory)
    {
        var request = Requests.Create(PhoneCall.Row(("msdyn_fromphone", "CALL ME")));
        request.OrganizationId = organization;
        return FluentActions.Invoking(() => step.Execute(new Services(request).With<IOrganizationServiceFactory>(() => factory))).Should().Throw<InvalidPluginExecutionException>().Which.Message;
    }

    private static string Ask(ValidatePhoneCallContext api, IOrganizationServiceFactory factory)
    {
        var request = new Organization().Request("pcc_ValidatePhoneCallContext", ("msdyn_ocphonecallengagementctxid", PhoneCall.Id));
        api.Execute(new Services(request).With<IOrganizationServiceFactory>(() => factory));
        return (string)request.OutputParameters["Verdict"]!;
    }

    /// <summary>An organization that answers requests about one table only after its release.</summary>
    private sealed class Slow(HangTests test, string table) : ReadingService, IOrganizationServiceFactory
    {
        private readonly Organization _organization = new() { Row = PhoneCall.State(0, 1) };

        public IOrganizationService CreateOrganizationService(Guid? userId)
        {
            _organization.CreateOrganizationService(userId);
            return this;
        }

        public override Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
        {
            Wait(entityName);
            return _organization.Retrieve(entityName, id, columnSet);
        }

        public override EntityCollection RetrieveMultiple(QueryBase query)
        {
            Wait(((QueryExpression)query).EntityName);
            return _organization.RetrieveMultiple(query);
        }

        private void Wait(string? asked)
        {
            if (asked != table) return;
            test._reached.Set();
            test._release.Wait(Bound).Should().BeTrue();
        }
    }
}
