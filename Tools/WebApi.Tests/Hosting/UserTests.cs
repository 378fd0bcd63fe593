using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Hosting;

namespace PhoneCallCtx.WebApi.Tests.Hosting;

/// <summary>Bearer tokens and their users.</summary>
public sealed class UserTests : HostTest
{
    private static readonly Guid Ana = new("11111111-1111-4111-8111-111111111111");

    protected override HostOptions Options => new() { Users = new Dictionary<string, Guid>(StringComparer.Ordinal) { ["ana-token"] = Ana } };

    [Theory]
    [InlineData("Bearer ana-token")]
    [InlineData("bearer  ana-token")]
    public async Task A_token_names_its_user(string authorization)
    {
        using var answer = await Send("GET", "/", null, ("Authorization", authorization));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        Api.Requests.Single().UserId.Should().Be(Ana);
    }

    [Fact]
    public async Task A_request_without_a_token_is_one_of_the_administrator()
    {
        using var answer = await Send("GET", "/");
        Api.Requests.Single().UserId.Should().Be(WellKnown.AdministratorId);
    }

    [Theory]
    [InlineData("Bearer other")]
    [InlineData("Bearer ANA-TOKEN")]
    [InlineData("Bearer")]
    [InlineData("Bearer ana-token, Bearer ana-token")]
    [InlineData("Basic ana-token")]
    [InlineData("ana-token")]
    public async Task An_unknown_token_is_rejected(string authorization)
    {
        using var answer = await Send("GET", "/", null, ("Authorization", authorization));
        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.Single().Scheme.Should().Be("Bearer");
        ErrorIn(await answer.Content.ReadAsStringAsync()).Should().NotContain("ana-token");
        Api.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Without_users_every_token_is_one_of_the_administrator() => new TokenUsers(null).UserOf("Bearer anything").Should().Be(WellKnown.AdministratorId);
}
