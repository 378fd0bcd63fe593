using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>A plug-in exception of any type becomes the fault of the platform, and the trace is kept.</summary>
public class FaultTests
{
    private readonly LocalDataverse _dataverse = new();

    public static TheoryData<Exception, string, int> Thrown => new()
    {
        { new InvalidPluginExecutionException("no"), "0x80040265", 400 },
        { new InvalidPluginExecutionException("no", PluginHttpStatusCode.BadRequest), "0x80040265", 400 },
        { new InvalidPluginExecutionException("no", PluginHttpStatusCode.Forbidden), "0x80040265", 403 },
        { new InvalidPluginExecutionException("no", PluginHttpStatusCode.NotFound), "0x80048d02", 404 },
        { new InvalidPluginExecutionException("no", PluginHttpStatusCode.TooManyRequests), "0x80040265", 429 },
        { new InvalidPluginExecutionException("no", PluginHttpStatusCode.InternalServerError), "0x80048d0a", 500 },
        { new InvalidPluginExecutionException(OperationStatus.Failed, 4711, "no"), "0x00001267", 400 },
        { new InvalidOperationException("broken"), "0x80040224", 500 },
        { new KeyNotFoundException("broken"), "0x80040224", 500 },
        { new FaultException("broken"), "0x80040224", 500 },
        { new AggregateException("broken"), "0x80040224", 500 },
    };

    [Theory]
    [MemberData(nameof(Thrown))]
    public void Every_exception_has_its_code_and_status(Exception thrown, string code, int status)
    {
        var step = _dataverse.On("Create", PipelineStage.PreOperation, _ => throw thrown);
        var fault = TestSteps.FaultOf(() => _dataverse.Create(TestSteps.Row()));
        Faults.Show(fault.ErrorCode).Should().Be(code);
        Faults.HttpStatus(fault).Should().Be(status);
        fault.Message.Should().Contain(thrown.Message);
        fault.ErrorDetails["ApiStepKey"].Should().Be(step.Id.ToString());
        _dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Fact]
    public void An_uncaught_fault_of_a_nested_request_keeps_its_code()
    {
        _dataverse.OnServices("Create", PipelineStage.PreOperation, services => services.Service().Retrieve("systemuser", Guid.NewGuid(), new ColumnSet(true)));
        TestSteps.CodeOf(() => _dataverse.Create(TestSteps.Row())).Should().Be("0x80040217");
    }

    [Fact]
    public void A_nested_rejection_keeps_its_details()
    {
        _dataverse.OnServices("Create", PipelineStage.PostOperation, services => services.Service().Update(TestSteps.Change(services.Context().PrimaryEntityId, ("msdyn_tophone", "911"))));
        _dataverse.On("Update", PipelineStage.PreValidation, _ => throw new InvalidPluginExecutionException("no", new Dictionary<string, string> { ["violations"] = "[]" }));
        var fault = TestSteps.FaultOf(() => _dataverse.Create(TestSteps.Row()));
        Faults.Show(fault.ErrorCode).Should().Be("0x80040265");
        fault.Message.Should().Be("no");
        fault.ErrorDetails["violations"].Should().Be("[]");
    }

    [Fact]
    public void The_fault_and_the_execution_report_contain_the_trace()
    {
        var executions = new List<StepExecution>();
        _dataverse.StepExecuted = executions.Add;
        _dataverse.OnServices("Create", PipelineStage.PreOperation, services =>
        {
            ((ITracingService)services.GetService(typeof(ITracingService))!).Trace("so far so good");
            throw new InvalidPluginExecutionException("no");
        });
        TestSteps.FaultOf(() => _dataverse.Create(TestSteps.Row())).TraceText.Should().Be("so far so good");
        executions.Should().ContainSingle().Which.Trace.Should().Be("so far so good");
    }

    [Theory]
    [InlineData(10_240, 10_240, "line 0000000")]
    [InlineData(10_241, 10_229, "line 0000001")]
    [InlineData(200_000, 10_240, "line")]
    public void A_trace_keeps_its_last_10_KB(int length, int atMost, string start)
    {
        string? trace = null;
        _dataverse.StepExecuted = execution => trace = execution.Trace;
        _dataverse.OnServices("Create", PipelineStage.PreOperation, services =>
        {
            var tracing = (ITracingService)services.GetService(typeof(ITracingService))!;

            // Lines of eleven characters plus a line end, and a last line that fills up the length.
            var written = 0;
            for (var i = 0; length - written > 24; i++, written += 13) tracing.Trace($"line {i:0000000}");
            tracing.Trace(new string('x', length - written));
        });
        _dataverse.Create(TestSteps.Row());
        trace!.Length.Should().BeLessThanOrEqualTo(atMost).And.BeGreaterThan(10_240 - 40);
        trace.Should().StartWith(start).And.EndWith("xxx");
    }

    [Fact]
    public void One_endless_line_is_cut_too()
    {
        string? trace = null;
        _dataverse.StepExecuted = execution => trace = execution.Trace;
        _dataverse.OnServices("Create", PipelineStage.PreOperation, services => ((ITracingService)services.GetService(typeof(ITracingService))!).Trace(new string('a', 50_000) + "end"));
        _dataverse.Create(TestSteps.Row());
        trace!.Length.Should().Be(10_240);
        trace.Should().EndWith("end");
    }
}
