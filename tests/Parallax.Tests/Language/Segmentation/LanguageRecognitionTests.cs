using Parallax.Knowledge;
using Parallax.Language.Segmentation;
using Xunit;

namespace Parallax.Tests.Language.Segmentation;

public class LanguageRecognitionTests
{
    static readonly LanguageRecognition Languages = KnowledgeFolder.ReadInstalled().Table(LanguageRecognition.From);

    [Theory]
    [InlineData("en", "The minister said on Tuesday that the talks would go on after the harvest, but he did not say where.")]
    [InlineData("en", "Envoy's visit to La Paz: the delegation from El Alto was received by the mayor and three of her deputies.")]
    [InlineData("fr", "Le ministre a déclaré mardi que les négociations se poursuivraient après la récolte, mais il n’a pas dit où.")]
    [InlineData("es", "El ministro dijo el martes que las conversaciones seguirán después de la cosecha, pero no explicó dónde ni con quién.")]
    [InlineData("pt", "O ministro disse na terça-feira que as conversas vão continuar depois da colheita, mas não disse onde.")]
    [InlineData("it", "Il ministro ha detto martedì che i colloqui continueranno dopo il raccolto, ma non ha spiegato dove.")]
    [InlineData("de", "Der Minister sagte am Dienstag, dass die Gespräche nach der Ernte weitergehen, aber nicht, wo sie stattfinden werden.")]
    [InlineData("nl", "De minister zei dinsdag dat de gesprekken na de oogst worden hervat, maar hij wilde niet zeggen waar.")]
    [InlineData("sv", "Ministern sade på tisdagen att samtalen ska fortsätta efter skörden, men inte var de är tänkta att hållas.")]
    [InlineData("pl", "Minister powiedział we wtorek, że rozmowy będą kontynuowane po żniwach, ale nie wyjaśnił, gdzie i przez kogo.")]
    [InlineData("tr", "Bakan salı günü görüşmelerin hasattan sonra da süreceğini söyledi, ancak bunun için bir yer ve tarih vermedi.")]
    [InlineData("id", "Menteri itu mengatakan pada hari Selasa bahwa perundingan akan dilanjutkan dan tidak menyebut tempat untuk pertemuan tersebut.")]
    [InlineData("ru", "Министр сказал во вторник, что переговоры продолжатся после уборки урожая, но не уточнил, где и как это будет.")]
    [InlineData("uk", "Міністр сказав у вівторок, що переговори триватимуть після жнив, але не уточнив, де це буде та з ким.")]
    [InlineData("ar", "قال الوزير يوم الثلاثاء إن المحادثات ستستمر بعد موسم الحصاد في العاصمة من دون أن يحدد ما هو المكان")]
    [InlineData("zh", "部长星期二表示，会谈将在收获之后继续，但没有说明地点。")]
    [InlineData("ja", "大臣は火曜日、収穫の後も協議を続けると述べたが、場所は明らかにしなかった。")]
    [InlineData("ko", "장관은 화요일 수확이 끝난 뒤에도 회담을 계속하겠다고 말했으나 장소는 밝히지 않았다.")]
    [InlineData("el", "Ο υπουργός είπε την Τρίτη ότι οι συνομιλίες θα συνεχιστούν μετά τη συγκομιδή.")]
    public void A_text_is_known_by_its_function_words(string code, string text) => Assert.Equal(code, Languages.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("2023-09-08 / 14:30")]
    [InlineData("KCNA")]
    [InlineData("Qwxz plorth venkatil mubrand ostigol terrafin.")]
    public void What_does_not_tell_is_left_open(string text)
    {
        Assert.Null(Languages.Of(text));
        Assert.False(Languages.IsForeign(text));
    }

    [Fact]
    public void A_foreign_language_has_a_name_for_messages() => Assert.Equal("German", Languages.NameOf("de"));

    [Fact]
    public void A_long_foreign_quotation_leaves_an_English_report_English()
    {
        const string report = "The speaker told the crowd: “El pueblo no se rinde y no se vende.” It was met with applause, and the police, who had "
            + "been told to keep their distance, did not step in while he was on the stage.";
        Assert.Equal("en", Languages.Of(report));
    }
}
