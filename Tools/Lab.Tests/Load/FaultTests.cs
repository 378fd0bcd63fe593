using System;
using System.Collections.Concurrent;
using System.ServiceModel;
using System.Threading;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Soaking;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Lab.Tests.Load;

/// <summary>The soak reports the faults of a store.</summary>
public class FaultTests
{
    private static readonly OrganizationRequest Impossible = new DeleteRequest { Target = new EntityReference(Columns.Table, new Guid("10adffff-0000-4000-8000-000000000001")) };

    [Fact]
    public void A_lost_update_is_reported() => Findings(
        request => request is UpdateRequest { Target: { } row } && !Counters.IsCounter(row.Id), every: 20,
        (request, next) => TakenBack(request, next, new UpdateResponse())).Should().Contain("acknowledged");

    [Fact]
    public void A_lost_deletion_is_reported() => Findings(
        request => request is DeleteRequest, every: 20,
        (request, next) => TakenBack(request, next, new DeleteResponse())).Should().MatchRegex("but should not be|acknowledged|was rejected with|was accepted, but should have been rejected");

    [Fact]
    public void A_lost_share_is_reported() => Findings(
        request => request is GrantAccessRequest, every: 10,
        (request, next) => TakenBack(request, next, new GrantAccessResponse())).Should().MatchRegex("acknowledged|was rejected with");

    [Fact]
    public void A_duplicate_row_is_reported() => Findings(
        request => request is CreateRequest, every: 20,
        (request, next) =>
        {
            next(new CreateRequest { Target = new Entity(Columns.Table) { [Columns.Name] = "twice" } });
            return next(request);
        }).Should().Contain("belongs to no writer");

    [Fact]
    public void A_version_of_two_rows_is_reported() =>
        FindingsOfReading(rows => rows[^1][Columns.Version] = rows[0][Columns.Version]).Should().Contain("two rows have the row version");

    [Fact]
    public void Swapped_versions_of_two_rows_are_reported() =>
        FindingsOfReading(rows => (rows[^1][Columns.Version], rows[^2][Columns.Version]) = (rows[^2][Columns.Version], rows[^1][Columns.Version])).Should().Contain("has the version");

    [Fact]
    public void A_falling_version_is_reported() => Findings(
        request => request is RetrieveRequest { Target: { } row } && !Counters.IsCounter(row.Id), every: 50,
        (request, next) =>
        {
            var response = (RetrieveResponse)next(request);
            response.Entity![Columns.Version] = 1L;
            return response;
        }).Should().Contain("has the version 1");

    [Fact]
    public void A_partial_rollback_is_reported() => Findings(
        request => request is ExecuteTransactionRequest, every: 1,
        (request, next) =>
        {
            try
            {
                return next(request);
            }
            catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail is ExecuteTransactionFault { FaultedRequestIndex: > 0 })
            {
                next(((ExecuteTransactionRequest)request).Requests![0]);
                throw;
            }
        }).Should().MatchRegex("acknowledged|but should not be|is lost|was accepted, but should have been rejected|was rejected with|has the version");

    [Fact]
    public void A_missing_rejection_is_reported() => Findings(
        request => request is CreateRequest, every: 1,
        (request, next) =>
        {
            try
            {
                return next(request);
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                return new CreateResponse();
            }
        }).Should().Contain("Create was accepted, but should have been rejected");

    [Fact]
    public void A_wrong_rejection_is_reported() => Findings(
        request => request is SetStateRequest, every: 30,
        (_, _) => throw Faults.Create(Faults.AccessDenied, "no")).Should().Contain("SetState was rejected with 0x80040220");

    [Fact]
    public void Lost_updates_of_a_counter_are_reported() => Findings(
        request => request is RetrieveRequest { Target: { } reference } && Counters.IsCounter(reference.Id) || request is UpdateRequest { Target: { } row } && Counters.IsCounter(row.Id), every: 1,
        (request, next) =>
        {
            // Two writers that read the same number both write the next one.
            if (request is UpdateRequest update) update.ConcurrencyBehavior = ConcurrencyBehavior.AlwaysOverwrite;
            var response = next(request);
            if (response is RetrieveResponse) Thread.Sleep(1);
            return response;
        }).Should().Contain("counter");

    [Fact]
    public void A_crashing_store_is_reported() => Findings(
        _ => true, every: 500,
        (_, _) => throw new InvalidOperationException("out of order")).Should().Contain("met InvalidOperationException: out of order");

    [Fact]
    public void A_memory_leak_is_reported()
    {
        var kept = new ConcurrentBag<byte[]>();
        Fault keep = (request, next) =>
        {
            kept.Add(new byte[4_000]);
            return next(request);
        };
        using var target = new FaultyTarget(_ => true, every: 1, keep);
        Findings(target, FlatMemory.FewestSamples).Should().Contain("the managed heap grows");
    }

    private static string Findings(Predicate<OrganizationRequest> when, int every, Fault fault)
    {
        using var target = new FaultyTarget(when, every, fault);
        return Findings(target);
    }

    private static string FindingsOfReading(Action<Entity[]> reading)
    {
        using var target = new FaultyTarget(_ => false, every: 1, (request, next) => next(request), reading);
        return Findings(target);
    }

    private static string Findings(FaultyTarget target, int looks = 4)
    {
        var report = new Soak(new SoakOptions { Requests = 4_000, Writers = 4, Looks = looks }, target, _ => { }).Run();
        report.IsClean.Should().BeFalse();
        return string.Join("; ", report.Findings.Texts);
    }

    /// <summary>Executes a request, rolls it back and answers as if it had succeeded; a rejection stays a rejection.</summary>
    private static OrganizationResponse TakenBack(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> next, OrganizationResponse response)
    {
        try
        {
            return next(new ExecuteTransactionRequest { Requests = [request, Impossible] });
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail is ExecuteTransactionFault { FaultedRequestIndex: 1 })
        {
            return response;
        }
    }
}
