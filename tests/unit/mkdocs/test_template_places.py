"""Templates whose tags tell where they are written."""

from __future__ import annotations

from jinja2 import DictLoader, Environment

from smartstad.mkdocs.template_places import with_places, with_places_told

_TEMPLATE = """{# <p> #}{% macro foot(a) %}
<p>{{ "<b>" }}
  <a href="{{ a }}">x</a></p>
{% endmacro %}
<br/>{%- block main -%}<i>{% if a < b %}{% endif %}</i>{% endblock %}"""


def test_each_tag_has_its_place_and_the_part_it_is_in() -> None:
    assert (
        with_places(_TEMPLATE, "o/a.html")
        == """{# <p> #}{% macro foot(a) %}
<p data-template="o/a.html:2:1:foot">{{ "<b>" }}
  <a data-template="o/a.html:3:3:foot" href="{{ a }}">x</a></p>
{% endmacro %}
<br data-template="o/a.html:5:1:"/>{%- block main -%}<i data-template="o/a.html:5:24:main">{% if a < b %}{% endif %}</i>{% endblock %}"""
    )


def test_the_environment_s_own_templates_stay_as_they_are() -> None:
    env = Environment(
        loader=DictLoader(
            {
                "a.html": '{% from "b.html" import b %}<p>{{ b() }}</p>',
                "b.html": "{% macro b() %}<i >{% endmacro %}",
            }
        ),
        autoescape=True,
    )
    told = with_places_told(env)
    assert told.get_template("a.html").render() == (
        '<p data-template="overrides/a.html:1:29:"><i data-template="overrides/b.html:1:16:b" ></p>'
    )
    assert env.get_template("a.html").render() == "<p><i ></p>"
