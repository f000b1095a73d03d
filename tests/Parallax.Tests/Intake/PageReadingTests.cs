using System.Text;
using Parallax.Intake.Pages;
using Xunit;

namespace Parallax.Tests.Intake;

public class PageReadingTests
{
    const string Body = """
        <div id="has-sidebar-left"><nav><ul><li><a href="/a">World</a><li><a href="/b">Business</a></ul></nav>
        <article><h1>Envoys meet in Oslo</h1>
        <p>The envoys met on Tuesday in the town hall, their office said, and spoke for more than three hours about the border.</p>
        <figure><img src="x.jpg"><figcaption>The town hall of Oslo in the morning, before the envoys had arrived.</figcaption></figure>
        <p>They agreed to meet again before the summer, and to leave the question of the river to a group of engineers.</p>
        <div class="share-tools"><a href="#">Share</a> <a href="#">Tweet</a></div>
        <p>Neither side would say who had asked for the talks.</p>
        </article>
        <div class="more"><h3><a href="/1">Harvest is late in the northern valleys this year</a></h3><p>Farmers speak of the coldest spring that they can remember.</p>
        <h3><a href="/2">Port of Bergen opens a second quay for grain ships</a></h3><p>The quay was built in less than two years, the town says.</p>
        <h3><a href="/3">Old bridge over the fjord is closed for repair</a></h3><p>Drivers will need an hour more until the autumn comes.</p></div>
        <footer>All rights reserved. Imprint and contact of the Lagoon Daily.</footer></div>
        """;

    [Fact]
    public void The_article_is_told_from_menus_captions_and_teasers()
    {
        var page = Read(Body);
        Assert.Equal(
            [
                "The envoys met on Tuesday in the town hall, their office said, and spoke for more than three hours about the border.",
                "They agreed to meet again before the summer, and to leave the question of the river to a group of engineers.",
                "Neither side would say who had asked for the talks.",
            ],
            page.Body.Split("\n\n"));
        Assert.Equal("Envoys meet in Oslo", page.Title);
    }

    [Fact]
    public void JsonLd_outweighs_OpenGraph_and_both_outweigh_the_page()
    {
        var page = Read(Body, """
            <title>x | Lagoon Daily</title><meta property="og:title" content="From OpenGraph"><meta property="og:site_name" content="Lagoon Daily">
            <link rel="canonical" href="https://lagoon.example/1">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"From JSON-LD &amp; more","datePublished":"2025-03-05T07:00:00+01:00"}]}</script>
            """);
        Assert.Equal(("From JSON-LD & more", "2025-03-05T07:00:00+01:00", "Lagoon Daily", "https://lagoon.example/1"), (page.Title, page.Published, page.Outlet, page.Url));
    }

    [Fact]
    public void Broken_JsonLd_is_passed_over() => Assert.Equal("From OpenGraph", Read(Body, "<meta property='og:title' content='From OpenGraph'><script type='application/ld+json'>{\"@type\":</script>").Title);

    [Fact]
    public void A_page_in_one_form_is_still_an_article() => Assert.Contains("The envoys met on Tuesday", Read("<form>" + Body + "</form>").Body, StringComparison.Ordinal);

    [Fact]
    public void No_nesting_is_too_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "<p>The envoys met on Tuesday in the town hall, and spoke for three hours.</p>";
        Assert.NotNull(Read(deep));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("<nav><a href='/'>Home</a></nav>")]
    public void A_page_without_an_article_has_no_body(string html) => Assert.Equal("", PageReading.Read(Encoding.UTF8.GetBytes(html)).Body);

    static Page Read(string body, string head = "") => PageReading.Read(Encoding.UTF8.GetBytes($"<!doctype html><html><head>{head}</head><body>{body}</body></html>"));
}
