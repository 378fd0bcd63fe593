using System;
using System.Collections.Generic;
using System.Text;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Operations;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>A batch reaches the local Dataverse.</summary>
public class BatchRouteTests
{
    [Theory]
    [InlineData("{}", 200, 2)]
    [InlineData("""{"nosuchcolumn":1}""", 400, 0)]
    public void A_change_set_is_one_transaction(string secondBody, int status, int rows)
    {
        using var dataverse = new LocalDataverse();
        var api = new LocalWebApi(dataverse);
        const string Part = "--c\r\nContent-Type: application/http\r\nContent-ID: {0}\r\n\r\nPOST /api/data/v9.2/msdyn_ocphonecallengagementctxes HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{1}\r\n";
        var body = "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n"
            + Part.Replace("{0}", "1", StringComparison.Ordinal).Replace("{1}", """{"msdyn_fromphone":"+14255550123"}""", StringComparison.Ordinal)
            + Part.Replace("{0}", "2", StringComparison.Ordinal).Replace("{1}", secondBody, StringComparison.Ordinal) + "--c--\r\n--b--\r\n";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "multipart/mixed; boundary=b" };
        var answer = api.Answer(new ApiRequest("POST", "/api/data/v9.2/$batch", "http://127.0.0.1:5080", headers, Encoding.UTF8.GetBytes(body), WellKnown.AdministratorId));
        answer.Status.Should().Be(status);
        dataverse.ReadAll("msdyn_ocphonecallengagementctx").Should().HaveCount(rows);
    }
}
